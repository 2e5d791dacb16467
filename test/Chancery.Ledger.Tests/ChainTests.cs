using NodaTime;

namespace Chancery.Ledger.Tests;

public sealed class ChainTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 1, 1, 12, 0);
    private static readonly Note Confirmation = new(Author.Person("Ada"), "checked", new ClaimConfirmed(new ClaimId(7)));

    [Fact]
    public void Time_never_runs_back()
    {
        var first = Chain.Link(ChainHead.Empty, Confirmation, Noon);
        var second = Chain.Link(Chain.HeadOf(first), Confirmation, Noon - Duration.FromHours(1));
        Assert.Equal(first.Time, second.Time);
    }

    [Fact]
    public void A_change_to_author_reason_entry_or_time_breaks_the_chain()
    {
        var recording = Chain.Link(ChainHead.Empty, Confirmation, Noon);
        Assert.Null(Chain.Fault(ChainHead.Empty, recording));
        Recording[] forged =
        [
            recording with { Note = Confirmation with { Author = Author.Person("Eve") } },
            recording with { Note = Confirmation with { Reason = null } },
            recording with { Note = Confirmation with { Entry = new ClaimRetracted(new ClaimId(7)) } },
            recording with { Time = Noon + Duration.FromTicks(1) },
            recording with { Sequence = 2 },
        ];
        Assert.All(forged, f => Assert.NotNull(Chain.Fault(ChainHead.Empty, f)));
    }

    [Fact]
    public void A_person_cannot_pass_for_a_reader() => Assert.Throws<ArgumentException>(() => Author.Person("reader 9"));
}
