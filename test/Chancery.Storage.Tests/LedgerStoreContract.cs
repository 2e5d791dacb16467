using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Storage.Tests;

/// <summary>What every store must do.</summary>
public abstract class LedgerStoreContract
{
    private protected static readonly Dossier RussiaAndAmerica = new(new PartyCode("USA"), new PartyCode("RUS"));
    private static readonly Author Ada = Author.Person("Ada");

    private protected SteppingClock Clock { get; } = new(Instant.FromUtc(2026, 2, 1, 9, 0));

    private protected abstract ILedgerStore Open();

    [Fact]
    public void What_was_added_is_held_with_its_words()
    {
        using var store = Filled();
        var queries = new LedgerQueries(store, IssueCatalogue.Shipped);
        var claims = queries.Claims(RussiaAndAmerica);
        Assert.Equal(10, claims.Count);
        Assert.Contains(claims, c => queries.Quote(c.Claim) == "still no answer on START");
        Assert.All(claims, c => Assert.Equal(RecordingJson.Claim(c.Claim), RecordingJson.Claim(queries.Find(c.Id)!.Claim)));
    }

    [Fact]
    public void Adding_again_adds_nothing()
    {
        using var store = Filled();
        var head = store.Head();
        var intake = Fill(store, Stories.All);
        Assert.Equal(head, store.Head());
        Assert.Equal(0, intake.Totals.Dispatches + intake.Totals.Readings);
    }

    [Fact]
    public void What_cannot_count_is_counted_by_its_day_and_read_where_its_recording_is_wanted()
    {
        using var store = Filled();
        var faint = new Story("faint", new LocalDate(2026, 1, 22), "Moscow asked Washington for visas and for flights.")
            .Does(ActKind.Request, "RUS>USA", "asked Washington for visas", "visas").With(a => a with { Confidence = new Confidence(20) })
            .Does(ActKind.Request, "RUS>USA", "for flights", "direct flights").With(a => a with { Confidence = new Confidence(25) });
        Fill(store, [faint]);
        var counting = store.Counting(RussiaAndAmerica, long.MaxValue, new HashSet<long>());
        var aside = Assert.Single(counting.Aside);
        Assert.Equal((2, 0, 2), (aside.Count, counting.AsideBy(new LocalDate(2026, 1, 21)), counting.AsideBy(new LocalDate(2026, 1, 22))));
        Assert.Equal(store.Claims(RussiaAndAmerica, long.MaxValue).Count, counting.Claims.Count + 2);
        var opened = store.Counting(RussiaAndAmerica, long.MaxValue, new HashSet<long> { aside.Sequence });
        Assert.Empty(opened.Aside);
        Assert.Equal(store.Claims(RussiaAndAmerica, long.MaxValue).Select(c => c.Id).Order(), opened.Claims.Select(c => c.Id).Order());
        Judge(store, new ClaimConfirmed(opened.Claims.First(c => c.Claim.Confidence == new Confidence(20)).Id));
        var play = new LedgerQueries(store, IssueCatalogue.Shipped).Play(RussiaAndAmerica, new LocalDate(2026, 2, 1), Question.UsualThreshold);
        Assert.Contains(play.Issues, i => i.Key == "visas");
        Assert.Equal(1, play.Basis.CountedOut);
    }

    [Fact]
    public void The_chain_holds_and_time_never_runs_back()
    {
        using var store = Open();
        Fill(store, Stories.All.Take(2));
        Clock.Back(Duration.FromDays(1));
        Fill(store, Stories.All.Skip(2));
        var head = ChainHead.Empty;
        foreach (var recording in store.Recordings())
        {
            Assert.Null(Chain.Fault(head, recording));
            var alone = store.RecordingAt(recording.Sequence)!;
            Assert.Equal((recording.Sequence, recording.Hash, recording.Previous, recording.Time), (alone.Sequence, alone.Hash, alone.Previous, alone.Time));
            head = Chain.HeadOf(recording);
        }

        Assert.Equal(head, store.Head());
        Assert.Null(store.RecordingAt(head.Sequence + 1));
    }

    [Fact]
    public void Order_of_arrival_does_not_change_the_contents_digest()
    {
        using var one = Filled();
        var forward = (one.ContentsDigest(), one.Head().Hash);
        using var other = OpenAnother();
        Fill(other, Stories.All.Reverse(), batch: 1);
        Assert.Equal(forward.Item1, other.ContentsDigest());
        Assert.NotEqual(forward.Hash, other.Head().Hash);
    }

    [Fact]
    public void What_was_known_does_not_change_when_more_comes()
    {
        using var store = Open();
        Fill(store, Stories.All.Take(3));
        var known = store.Head().Sequence;
        var before = Outline(store, known);
        Fill(store, Stories.All.Skip(3));
        store.Append([.. Stories.All.Select(s => Reread(s.Reading("2")))]);
        var claim = store.Claims(RussiaAndAmerica, known)[0].Id;
        Judge(store, new ClaimRetracted(claim));
        Assert.Equal(before, Outline(store, known));
        Assert.NotEqual(before, Outline(store, long.MaxValue));
    }

    [Fact]
    public void A_newer_reading_supersedes_and_judgements_follow()
    {
        using var store = Filled();
        var story = Stories.September;
        var claim = ReadingClaims.Of(story.Reading())[0];
        Judge(store, new ClaimConfirmed(claim.Id));
        var better = story.Reading("2");
        better = better with { Acts = [better.Acts[0] with { Span = new Span(0, 57), When = Edtf.Parse("2025-09") }] };
        store.Append([Reread(better)]);
        var queries = new LedgerQueries(store, IssueCatalogue.Shipped);
        var held = Assert.Single(queries.Claims(DispatchKey.Of(story.Dispatch)));
        Assert.NotEqual(claim.Id, held.Id);
        Assert.Equal(Standing.Confirmed, held.Standing);
        Assert.NotNull(queries.Find(claim.Id));
    }

    [Fact]
    public void A_judgement_whose_claim_was_read_otherwise_or_is_gone_waits_for_review_until_it_is_settled()
    {
        using var store = Filled();
        var (moved, gone) = (ReadingClaims.Of(Stories.September.Reading())[0].Id, ReadingClaims.Of(Stories.Air.Reading())[0].Id);
        Judge(store, new ClaimConfirmed(moved));
        var lost = Judge(store, new ClaimConfirmed(gone)).Sequence;
        Assert.Empty(Queries(store).ToReview());
        var (better, empty) = (Stories.September.Reading("2"), Stories.Air.Reading("2"));
        store.Append([Reread(better with { Acts = [better.Acts[0] with { Span = new Span(0, 57) }] }), Reread(empty with { Acts = [] })]);
        var waiting = Queries(store).ToReview();
        Assert.Equal([(moved, true), (gone, false)], waiting.Select(w => (w.Judged.Id, w.Now is not null)));
        Judge(store, new ClaimConfirmed(waiting[0].Now!.Id));
        Judge(store, new JudgementWithdrawn(lost));
        Assert.Empty(Queries(store).ToReview());
    }

    [Fact]
    public void A_correction_moves_a_claim_to_the_dossier_where_it_belongs()
    {
        using var store = Filled();
        var claim = ReadingClaims.Of(Stories.Air.Reading())[0];
        Judge(store, new ClaimCorrected(claim.Id, System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("to", "CHN")));
        var queries = new LedgerQueries(store, IssueCatalogue.Shipped);
        Assert.DoesNotContain(queries.Claims(RussiaAndAmerica), c => c.Id == claim.Id);
        Assert.Equal(Standing.Corrected, Assert.Single(queries.Claims(new Dossier(new PartyCode("USA"), new PartyCode("CHN")))).Standing);
    }

    [Fact]
    public void A_withdrawn_judgement_no_longer_counts_but_stays()
    {
        using var store = Filled();
        var claim = ReadingClaims.Of(Stories.Air.Reading())[0].Id;
        var sequence = Judge(store, new ClaimRetracted(claim)).Sequence;
        Assert.Equal(Standing.Retracted, new LedgerQueries(store, IssueCatalogue.Shipped).Find(claim)!.Standing);
        Judge(store, new JudgementWithdrawn(sequence));
        Assert.Equal(Standing.Unreviewed, new LedgerQueries(store, IssueCatalogue.Shipped).Find(claim)!.Standing);
        Assert.Single(new LedgerQueries(store, IssueCatalogue.Shipped).JudgementsOn(claim));
    }

    [Fact]
    public void A_citation_that_does_not_hold_is_refused_and_the_rest_is_recorded()
    {
        using var store = Open();
        var reading = Stories.September.Reading();
        var wrong = reading with { Acts = [reading.Acts[0] with { Span = new Span(10, 10_000) }] };
        var outcome = store.Append([.. AdditionsOf(wrong), .. AdditionsOf(Stories.Air.Reading())]);
        Assert.Equal("CH303", Assert.Single(outcome.Refused).Kind.Code);
        Assert.Equal(3, outcome.Recordings.Count);
    }

    [Fact]
    public void A_reading_of_a_dispatch_that_is_not_held_is_refused()
    {
        using var store = Open();
        Assert.Equal("CH304", Assert.Single(store.Append([Reread(Stories.Air.Reading())]).Refused).Kind.Code);
        Assert.Equal(0, store.Head().Sequence);
    }

    [Fact]
    public void Refolding_gives_what_was_kept_up()
    {
        using var store = Filled();
        Judge(store, new ClaimConfirmed(ReadingClaims.Of(Stories.Air.Reading())[0].Id));
        store.Append([Reread(Stories.Air.Reading("2"))]);
        var before = (Outline(store, long.MaxValue), Outline(store, 7), store.ContentsDigest(), store.Search("START", 9, long.MaxValue).Count);
        store.Refold();
        Assert.Equal(before, (Outline(store, long.MaxValue), Outline(store, 7), store.ContentsDigest(), store.Search("START", 9, long.MaxValue).Count));
    }

    [Fact]
    public void An_import_of_an_export_is_the_same_ledger()
    {
        using var store = Filled();
        Judge(store, new IssuesMerged("air-service", "visas"));
        var lines = store.Recordings().Select(r => RecordingJson.Line(r, r.Note.Entry is DispatchAdded d ? store.Text(d.Header.Key) : null)).ToList();
        var digests = (store.Head(), store.ContentsDigest());
        using var other = OpenAnother();
        Assert.Empty(other.Import([.. lines.Select(l => RecordingJson.Parse(l))]).Refused);
        Assert.Equal(digests, (other.Head(), other.ContentsDigest()));
    }

    [Fact]
    public void A_forged_import_is_refused()
    {
        using var store = Filled();
        var recordings = store.Recordings().Select(r => (r, r.Note.Entry is DispatchAdded d ? store.Text(d.Header.Key) : null)).ToList();
        recordings[2] = (recordings[2].r with { Note = recordings[2].r.Note with { Reason = "forged" } }, recordings[2].Item2);
        using var other = OpenAnother();
        Assert.Equal("CH306", Assert.Single(other.Import(recordings).Refused).Kind.Code);
    }

    [Fact]
    public void Dispatches_are_found_by_words_and_by_day()
    {
        using var store = Filled();
        Assert.Equal(["jan", "oct", "sept"], store.Search("start", 10, long.MaxValue).Select(h => h.Id));
        Assert.Equal(["jan", "air"], store.Published(new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 31), long.MaxValue).Select(h => h.Id));
        Assert.Empty(store.Search("\"( OR *", 10, long.MaxValue));
    }

    [Fact]
    public void A_claim_is_found_by_the_first_digits_of_its_id()
    {
        using var store = Filled();
        var id = ReadingClaims.Of(Stories.Air.Reading())[0].Id;
        Assert.Equal([id], store.Find(id.ToString()[..10]));
        Assert.Equal([id], store.Find(id.ToString()));
        Assert.Empty(store.Find("no id"));
    }

    private protected static LedgerIntake Fill(ILedgerStore store, IEnumerable<Story> stories, int batch = 3)
    {
        var intake = new LedgerIntake(store, batch);
        foreach (var story in stories)
        {
            if (intake.Wants(story.Dispatch))
            {
                intake.Add(story.Reading());
            }
        }

        intake.Flush();
        return intake;
    }

    private protected virtual ILedgerStore OpenAnother() => SqliteLedger.InMemory(Clock);

    private static Recording Judge(ILedgerStore store, Judgement judgement) =>
        Assert.Single(store.Append([new Addition(new Note(Ada, "because", judgement))]).Recordings);

    private static Addition Reread(DispatchReading reading) =>
        new(new Note(Author.Of(reading.Reader), null, new ReadingRecorded(DispatchKey.Of(reading.Dispatch), reading.Reader, ReadingClaims.Of(reading))));

    private static Addition[] AdditionsOf(DispatchReading reading) =>
        [new Addition(new Note(Ada, null, new DispatchAdded(DispatchHeader.Of(reading.Dispatch))), reading.Dispatch.Text), Reread(reading)];

    private static string Outline(ILedgerStore store, long known)
    {
        var play = new LedgerQueries(store, IssueCatalogue.Shipped, known).Play(RussiaAndAmerica, new LocalDate(2026, 2, 1), new Confidence(50));
        var threads = play.Issues.SelectMany(i => i.Threads.Select(t => $"{i.Key} {t.State} {t.Movers} {t.WaitingSince} {t.Steps.Count}"));
        return $"{play.Basis} {string.Join('\n', threads)} {play.Contacts.Count} {play.Deadlines.Count}";
    }

    private static LedgerQueries Queries(ILedgerStore store) => new(store, IssueCatalogue.Shipped);

    private ILedgerStore Filled()
    {
        var store = Open();
        Fill(store, Stories.All);
        return store;
    }
}
