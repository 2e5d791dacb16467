namespace Chancery.Reading.Tests.Actors;

public sealed class ActorRobustnessTests
{
    private static readonly string[] Pieces =
        ["President", " of ", "the ", "Russia", ", ", " and ", "'s ", "-", "/", "\n", "\n\n", "“", "\"", "Sergey ", "Lavrov", ".", "U.S.", " they ", " he ", "Minister ", "two ", "sides ", "(", ")", "Foreign Ministers ", "\u0000", "\ud800", "İ", "ŉ"];

    [Fact]
    public void No_mixture_of_titles_and_noise_throws_and_every_mention_lies_in_the_text()
    {
        var random = new Random(7);
        for (var run = 0; run < 300; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var draft = ActorReading.Lay(text);
            Assert.All(draft.Actors.Mentions, m => Assert.InRange(m.Tokens.End, m.Tokens.First + 1, draft.Text.Tokens.Length));
            for (var token = 0; token < draft.Text.Tokens.Length; token++)
            {
                draft.Actors.Resolve(token);
            }
        }
    }

    [Fact]
    public void Mentions_come_in_the_order_of_the_text_and_never_overlap()
    {
        var mentions = ActorReading.Lay("Sino-US and Russian-US talks, said US President Donald Trump of the United States and China’s Wang Yi.").Actors.Mentions;
        Assert.All(mentions.Zip(mentions.Skip(1)), pair => Assert.True(pair.First.Tokens.End <= pair.Second.Tokens.First));
    }

    [Fact]
    public void A_long_list_of_titles_is_read_in_linear_time()
    {
        var draft = ActorReading.Lay(string.Concat(Enumerable.Repeat("President of the Foreign Ministers of Russia, Italy and France, Sergey ", 3000)));
        Assert.NotEmpty(draft.Actors.Mentions);
    }
}
