namespace Chancery.Server.Api;

/// <summary>What a question gives: an answer, or what stands in the way.</summary>
internal readonly struct Reply<T>
    where T : class
{
    private Reply(T? answer, Obstacle? obstacle) => (Answer, Obstacle) = (answer, obstacle);

    public T? Answer { get; }

    public Obstacle? Obstacle { get; }

    public static implicit operator Reply<T>(T answer) => new(answer, null);

    public static implicit operator Reply<T>(Obstacle obstacle) => new(null, obstacle);
}
