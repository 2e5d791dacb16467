using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Chancery.Server.Tests.Access;

namespace Chancery.Server.Tests.Api;

/// <summary>Writes through the API: done once, on terms, under the writer's name.</summary>
public sealed class ApiWriteTests
{
    private static readonly ApiCall Add = new("", "POST", "/api/v1/dispatches") { Body = """[{"id":"n1","published":"2026-02-04","text":"Russia proposed talks to the United States, Lavrov said."}]""" };

    [Fact]
    public async Task A_write_sent_again_with_its_key_is_done_once_and_answered_the_same()
    {
        await using var desk = await TestDesk.OfSamples();
        var merge = new ApiCall("", "POST", "/api/v1/issues/energy/merge") { Body = """{"into":"ceasefire"}""" };
        var (first, one) = await merge.Send(desk.Client, ("Idempotency-Key", "k-1"));
        var (again, two) = await merge.Send(desk.Client, ("Idempotency-Key", "k-1"));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.Equal(one, two);
        Assert.Equal("true", Assert.Single(again.Headers.GetValues("Idempotency-Replayed")));
        Assert.Equal(93, Head(desk));
    }

    [Fact]
    public async Task A_key_that_was_used_for_another_request_is_refused()
    {
        await using var desk = await TestDesk.OfSamples();
        (await Add.Send(desk.Client, ("Idempotency-Key", "k-1"))).Answer.Dispose();
        var (answer, text) = await (Add with { Body = "[]" }).Send(desk.Client, ("Idempotency-Key", "k-1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("CH513", text, StringComparison.Ordinal);
        var (bad, _) = await Add.Send(desk.Client, ("Idempotency-Key", new string('k', 201)));
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
    }

    [Fact]
    public async Task An_issue_whose_key_has_a_slash_is_named_by_its_address()
    {
        await using var desk = await TestDesk.OfSamples();
        var (answer, _) = await new ApiCall("", "POST", "/api/v1/issues/untold%2Ftalks/rename") { Body = """{"name":"Talks"}""" }.Send(desk.Client);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        using var store = desk.Store();
        Assert.DoesNotContain('%', Assert.IsType<Chancery.Ledger.IssueRenamed>(Assert.Single(store.Judgements(long.MaxValue)).Note.Entry).Issue);
    }

    [Fact]
    public async Task Many_that_send_one_write_at_once_record_it_once()
    {
        await using var desk = await TestDesk.OfSamples();
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Add.Send(desk.Client, ("Idempotency-Key", "k-1"))));
        Assert.All(answers, a => Assert.Equal((HttpStatusCode.Created, answers[0].Text), (a.Answer.StatusCode, a.Text)));
        Assert.Equal(94, Head(desk));
    }

    [Fact]
    public async Task A_judgement_on_a_claim_that_changed_since_it_was_seen_is_refused()
    {
        await using var desk = await TestDesk.OfSamples();
        var address = "/api/v1/claims/" + await ApiCalls.FirstClaim(desk);
        var (seen, _) = await new ApiCall("", "GET", address).Send(desk.Client);
        var tag = seen.Headers.ETag!.ToString();
        (await Add.Send(desk.Client)).Answer.Dispose();
        var (same, _) = await new ApiCall("", "GET", address + "?known=94").Send(desk.Client, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        var (judged, _) = await new ApiCall("", "POST", address + "/confirm").Send(desk.Client, ("If-Match", tag));
        Assert.Equal(HttpStatusCode.Created, judged.StatusCode);
        var (late, text) = await new ApiCall("", "POST", address + "/retract").Send(desk.Client, ("If-Match", tag));
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        Assert.Contains("CH514", text, StringComparison.Ordinal);
        Assert.Equal(95, Head(desk));
    }

    [Fact]
    public async Task What_was_recorded_is_seen_by_who_asks_with_its_sequence()
    {
        await using var desk = await TestDesk.OfSamples();
        using var added = JsonDocument.Parse((await Add.Send(desk.Client)).Text);
        var known = added.RootElement.GetProperty("sequence").GetInt64();
        var key = added.RootElement.GetProperty("added")[0].GetProperty("dispatch").GetProperty("key").GetString();
        await desk.Page(FormattableString.Invariant($"/api/v1/dispatches/{key}?known={known}"));
        using var again = JsonDocument.Parse((await Add.Send(desk.Client)).Text);
        Assert.Equal((0, 1), (again.RootElement.GetProperty("added").GetArrayLength(), again.RootElement.GetProperty("held").GetInt32()));
    }

    [Fact]
    public async Task A_user_writes_under_the_own_name_and_a_reader_not_at_all()
    {
        await using var desk = await TestDesk.WithUsers();
        var (reader, _) = await Add.Send(desk.Client, ("Authorization", "Bearer " + desk.Token("Rita")));
        Assert.Equal(HttpStatusCode.Forbidden, reader.StatusCode);
        var merge = new ApiCall("", "POST", "/api/v1/issues/energy/merge") { Body = """{"into":"ceasefire","author":"Ada"}""" };
        foreach (var call in new[] { Add, merge })
        {
            var (written, text) = await call.Send(desk.Client, ("Authorization", "Bearer " + desk.Token("Edgar")));
            Assert.True(written.StatusCode == HttpStatusCode.Created, text);
        }

        foreach (var call in new[] { new ApiCall("", "POST", "/api/v1/ledger/reread"), new ApiCall("", "POST", "/api/v1/ledger/import"), new ApiCall("", "GET", "/api/v1/users") })
        {
            var (admins, _) = await call.Send(desk.Client, ("Authorization", "Bearer " + desk.Token("Edgar")));
            Assert.Equal(HttpStatusCode.Forbidden, admins.StatusCode);
        }

        using var store = desk.Store();
        Assert.Equal(["Edgar", "reader", "Edgar"], store.Recordings(92).Select(r => r.Note.Author.IsReader ? "reader" : r.Note.Author.Name));
    }

    [Fact]
    public async Task A_user_makes_and_revokes_a_token_of_the_own()
    {
        await using var desk = await TestDesk.WithUsers();
        using var client = await desk.SignedIn("Edgar");
        using var made = JsonDocument.Parse((await new ApiCall("", "POST", "/api/v1/tokens") { Body = """{"label":"wall","role":"admin","days":3}""" }.Send(client)).Text);
        var bearer = ("Authorization", "Bearer " + made.RootElement.GetProperty("text").GetString());
        using var me = JsonDocument.Parse((await new ApiCall("", "GET", "/api/v1/me").Send(desk.Client, bearer)).Text);
        Assert.Equal("editor", me.RootElement.GetProperty("role").GetString());
        var id = made.RootElement.GetProperty("token").GetProperty("id").GetString();
        using var others = await desk.SignedIn("Rita");
        Assert.Equal(HttpStatusCode.NotFound, (await new ApiCall("", "DELETE", "/api/v1/tokens/" + id).Send(others)).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await new ApiCall("", "DELETE", "/api/v1/tokens/" + id).Send(client)).Answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await new ApiCall("", "GET", "/api/v1/me").Send(desk.Client, bearer)).Answer.StatusCode);
    }

    [Fact]
    public async Task An_export_is_taken_in_by_an_empty_ledger_once()
    {
        await using var desk = await TestDesk.OfSamples();
        await using var empty = await TestDesk.Of();
        var import = new ApiCall("", "POST", "/api/v1/ledger/import") { Body = await desk.Page("/api/v1/ledger/export"), BodyType = "application/x-ndjson" };
        using var first = JsonDocument.Parse((await import.Send(empty.Client)).Text);
        using var again = JsonDocument.Parse((await import.Send(empty.Client)).Text);
        Assert.Equal((92, 0), (first.RootElement.GetProperty("imported").GetInt32(), again.RootElement.GetProperty("imported").GetInt32()));
        Assert.Equal(Contents(await desk.Page("/api/v1/ledger")), Contents(await empty.Page("/api/v1/ledger")));
    }

    [Theory]
    [InlineData("/api/v1/dispatches")]
    [InlineData("/api/v1/ledger/import")]
    [InlineData("/api/v1/readings")]
    public async Task A_body_that_says_it_is_larger_than_is_taken_is_refused(string address)
    {
        await using var desk = await TestDesk.OfSamples(listening: true);
        using var line = new TcpClient();
        await line.ConnectAsync(desk.Address!.Host, desk.Address.Port, TestContext.Current.CancellationToken);
        var head = FormattableString.Invariant($"POST {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {(address.EndsWith("import", StringComparison.Ordinal) ? "application/x-ndjson" : "text/plain")}\r\nContent-Length: {33 << 20}\r\n\r\n");
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(line.GetStream());
        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.Equal(92, Head(desk));
    }

    [Fact]
    public async Task A_body_that_does_not_say_how_large_it_is_is_cut_where_it_is_too_large()
    {
        await using var desk = await TestDesk.OfSamples(listening: true);
        using var answer = await Large(desk, "/api/v1/dispatches");
        Assert.True(answer is null or { StatusCode: HttpStatusCode.RequestEntityTooLarge });
        Assert.Equal(92, Head(desk));
    }

    [Fact]
    public async Task Changes_are_told_as_they_are_made_and_again_from_where_the_line_broke()
    {
        await using var desk = await TestDesk.OfSamples(listening: true);
        var heard = await Listen(desk, null, async () => (await Add.Send(desk.Client)).Answer.Dispose()).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(["id: 93 event: dispatch-added", "id: 94 event: reading-recorded"], heard);
        (await new ApiCall("", "POST", "/api/v1/issues/energy/merge") { Body = """{"into":"ceasefire"}""" }.Send(desk.Client)).Answer.Dispose();
        heard = await Listen(desk, "93", () => Task.CompletedTask).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(["id: 94 event: reading-recorded", "id: 95 event: issues-merged"], heard);
    }

    /// <summary>Sends 33 MB; null where the connection was cut while they were sent.</summary>
    private static async Task<HttpResponseMessage?> Large(TestDesk desk, string address)
    {
        using var content = new StreamContent(new Endless(33 << 20));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = content };
        request.Headers.TransferEncodingChunked = true;
        try
        {
            return await desk.Client.SendAsync(request);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>The next two changes, with what makes them once the line stands.</summary>
    private static async Task<List<string>> Listen(TestDesk desk, string? after, Func<Task> make)
    {
        using var client = new HttpClient { BaseAddress = desk.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/changes", UriKind.Relative));
        if (after is not null)
        {
            request.Headers.Add("Last-Event-ID", after);
        }

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        Assert.StartsWith("retry: ", await reader.ReadLineAsync(), StringComparison.Ordinal);
        Assert.StartsWith(": after ", await reader.ReadLineAsync(), StringComparison.Ordinal);
        await make();
        var heard = new List<string>();
        while (heard.Count < 2 && await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                heard.Add($"{line} {await reader.ReadLineAsync()}");
                using var data = JsonDocument.Parse((await reader.ReadLineAsync())!["data: ".Length..]);
                Assert.Equal(line["id: ".Length..], data.RootElement.GetProperty("sequence").GetRawText());
            }
        }

        return heard;
    }

    private static long Head(TestDesk desk)
    {
        using var store = desk.Store();
        return store.Head().Sequence;
    }

    private static string Contents(string ledger) => JsonDocument.Parse(ledger).RootElement.GetProperty("contents").GetString()!;

    /// <summary>So many letters, never held at once.</summary>
    private sealed class Endless(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = (int)Math.Min(count, _left);
            buffer.AsSpan(offset, given).Fill((byte)'a');
            _left -= given;
            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
