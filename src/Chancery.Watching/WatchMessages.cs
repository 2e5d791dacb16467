using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Watching;

/// <summary>Everything that watching may have to say.</summary>
public static class WatchMessages
{
    public static readonly MessageKind BadAddress = Refusal("CH601", "An address is not one of the web's (http, https), or holds a user's name or password.", "write it as https://host/path");
    public static readonly MessageKind Private = Refusal("CH602", "An address leads into a private network, to this machine, or to no single host.", "where that is meant, name the network under watch.allow");
    public static readonly MessageKind Redirects = Refusal("CH603", "An address was redirected too often, to nowhere, or from https to http.", "name the address at which it ends");
    public static readonly MessageKind TooLarge = Refusal("CH604", "What an address gives is larger than is taken.", "raise watch.largest, or watch another address");
    public static readonly MessageKind TooSlow = Refusal("CH605", "An address did not give everything within the time limit.", "raise watch.time-limit, or watch another address");
    public static readonly MessageKind Bomb = Refusal("CH606", "What an address gives is packed in a way that is not taken, or unpacks to more than is taken.", "watch another address");
    public static readonly MessageKind WrongType = Refusal("CH607", "What an address gives is no feed and no page by its content type.", "watch the address of the feed itself");
    public static readonly MessageKind Unreachable = Refusal("CH608", "An address cannot be reached, or breaks off.", "it is asked again, less and less often");
    public static readonly MessageKind ErrorStatus = Refusal("CH609", "A server answers with an error.", "it is asked again, less and less often");
    public static readonly MessageKind NotAFeed = Refusal("CH610", "A feed is not well-formed XML, declares a document type, or is neither RSS nor Atom.", "tell its publisher, or watch another address");
    public static readonly MessageKind NoText = Refusal("CH611", "An item of a feed has no text that can be read.", "add its text by hand");
    public static readonly MessageKind Undelivered = Refusal("CH612", "A subscriber did not take a message in any of the attempts.", "mend the subscriber; the message is kept");
    public static readonly MessageKind BadFolder = Refusal("CH613", "A folder that is watched is not there or cannot be read.", "check its path and permissions");
    public static readonly MessageKind NothingToWatch = Refusal("CH614", "Watching is asked for and no source is named.", "name feeds or folders under watch.sources");

    public static ImmutableArray<MessageKind> All { get; } =
    [
        BadAddress, Private, Redirects, TooLarge, TooSlow, Bomb, WrongType, Unreachable, ErrorStatus, NotAFeed, NoText, Undelivered, BadFolder, NothingToWatch,
    ];

    private static MessageKind Refusal(string code, string means, string remedy) => new(code, Severity.Refusal, means, remedy);
}
