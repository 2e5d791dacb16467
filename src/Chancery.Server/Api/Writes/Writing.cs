using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Chancery.Ledger;
using Chancery.Server.Access;
using Chancery.Server.Snapshots;
using Chancery.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Server.Api;

/// <summary>
/// Carries a write out. With <c>Idempotency-Key</c> it is done once, however often it is sent: its answer is kept in the transaction that
/// records it, so that one sent again after a crash is answered as it was, or done for the first time.
/// </summary>
internal sealed class Writing<T>(byte[] body, Func<WriteDesk, Reply<Plan<T>>> plan) : IResult, IEndpointMetadataProvider
    where T : class
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (once, misnamed) = IdempotencyKey.Of(httpContext, body);
        using var desk = new WriteDesk(httpContext);
        if (misnamed is not null)
        {
            await misnamed.WriteAsync(httpContext).ConfigureAwait(false);
        }
        else if (once is not null && desk.Store.Answered(once) is { } earlier)
        {
            await Answer(httpContext, new Written(earlier, IsEarlier: true), once).ConfigureAwait(false);
        }
        else
        {
            var reply = plan(desk);
            await (reply.Answer is { } made ? Carry(desk, made, once) : reply.Obstacle!.WriteAsync(httpContext)).ConfigureAwait(false);
        }
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));
        WriteDescription.Describe(builder);
    }

    private static async Task Carry(WriteDesk desk, Plan<T> plan, OnceKey? once)
    {
        var terms = new WriteTerms(a => (plan.Status, JsonSerializer.SerializeToUtf8Bytes(plan.Answer(a), ApiJson.Options))) { Once = once, Allows = plan.Allows };
        var written = await desk.Http.RequestServices.GetRequiredService<WriteGate>().Append(desk.Store, plan.Additions, terms, desk.Http.RequestAborted).ConfigureAwait(false);
        if (plan.ShowsAtOnce)
        {
            desk.Http.RequestServices.GetRequiredService<SnapshotShelf>().Turn(warm: false);
        }

        await Answer(desk.Http, written, once).ConfigureAwait(false);
    }

    private static Task Answer(HttpContext context, Written written, OnceKey? once)
    {
        if (written.Answer is not { } answer)
        {
            return new Obstacle(StatusCodes.Status412PreconditionFailed, ApiMessages.Changed, "It is not as If-Match has it any more; nothing was recorded").WriteAsync(context);
        }

        if (written.IsEarlier && answer.Request != once!.Request)
        {
            return new Obstacle(StatusCodes.Status422UnprocessableEntity, ApiMessages.KeyUsed, "The Idempotency-Key was sent with another request before; nothing was recorded").WriteAsync(context);
        }

        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json; charset=utf-8";
        if (written.IsEarlier)
        {
            context.Response.Headers["Idempotency-Replayed"] = "true";
        }

        return context.Response.Body.WriteAsync(answer.Body, context.RequestAborted).AsTask();
    }
}

/// <summary>The name that a request gives a write.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    private const int Longest = 200;

    public static (OnceKey? Key, Obstacle? Obstacle) Of(HttpContext context, byte[] body)
    {
        if (context.Request.Headers[Header] is not [{ } name, ..])
        {
            return (null, null);
        }

        if (name.Length is 0 or > Longest || !name.All(c => c is > ' ' and <= '~'))
        {
            return (null, Obstacle.NotAsked($"{Header} is 1 to {Longest} visible letters of ASCII"));
        }

        var request = context.Request;
        var line = Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString} {request.Headers.IfMatch}\n");
        return (new OnceKey(context.Person().Name, name, new Digest(SHA256.HashData([.. line, .. body]))), null);
    }
}

/// <summary>Lets one write at a time to the store, so that others wait without holding a thread.</summary>
internal sealed class WriteGate(ChangeBell bell) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    public Task<Written> Append(ILedgerStore store, IReadOnlyList<Addition> additions, WriteTerms terms, CancellationToken cancellation) =>
        Alone(() => store.Append(additions, terms), cancellation);

    public async Task<T> Alone<T>(Func<T> write, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return write();
        }
        finally
        {
            _one.Release();
            bell.Ring();
        }
    }

    public void Dispose() => _one.Dispose();
}

/// <summary>What every write tells of in the description.</summary>
internal static class WriteDescription
{
    public static void Describe(EndpointBuilder builder)
    {
        foreach (var status in new[] { StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status412PreconditionFailed, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity })
        {
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Problem), [Problem.MediaType]));
        }
    }
}
