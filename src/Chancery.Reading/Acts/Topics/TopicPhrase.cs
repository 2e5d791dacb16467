using System.Collections.Immutable;

namespace Chancery.Reading.Acts.Topics;

/// <summary>How much of a noun phrase a topic takes in.</summary>
internal enum TopicForm
{
    /// <summary>The noun with what stands before it: <c>direct flights</c>.</summary>
    Short,

    /// <summary>With the prepositional phrase that follows: <c>return of diplomatic property</c>.</summary>
    Long,

    /// <summary>With two of them: <c>return of property in New York</c>.</summary>
    Whole,

    /// <summary>With the nouns that stand beside it: <c>direct flights</c>, <c>visas</c>.</summary>
    Listed,

    /// <summary>A verb with its object: <c>return the property</c>.</summary>
    Deed,

    /// <summary>A verb with its object and the phrase that follows: <c>withdraw troops from the border</c>.</summary>
    LongDeed,
}

/// <summary>A noun phrase that may name what an act is about.</summary>
/// <param name="Head">Its head noun.</param>
/// <param name="Form">How much it takes in.</param>
/// <param name="Names">The phrase's words, one entry for each noun that stands in a row.</param>
internal readonly record struct TopicPhrase(int Head, TopicForm Form, ImmutableArray<string> Names);
