namespace Chancery.Specs;

/// <summary>The tables that a spec can hold, by the reading's lists.</summary>
internal enum Section
{
    Statements,
    Acts,
    RepliesOwed,
    Deadlines,
}

/// <summary>The columns that the tables can hold.</summary>
internal enum Column
{
    Speaker,
    Party,
    Mode,
    Says,
    Kind,
    By,
    To,
    Issue,
    When,
    Status,
    Claimant,
    State,
    Since,
    Date,
    What,
    Words,
}
