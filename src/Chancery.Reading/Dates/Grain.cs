namespace Chancery.Reading.Dates;

/// <summary>The sizes of the calendar's stretches, the smallest first.</summary>
internal enum Grain
{
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century,
}
