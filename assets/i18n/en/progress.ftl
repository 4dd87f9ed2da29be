# What was learned, in figures and pictures.

progress-title = Progress
progress-empty = Answer some questions first
progress-empty-note = Every answer counts. What you know, how long it lasts and what is coming is shown here from your first session on.
progress-reading = Your answers are being read.
progress-counting = Counting.
progress-none-here = There are no answers for this choice. Pick more days, or all decks.

progress-decks-all = All decks
progress-topics-all = All topics
progress-period-month = Last 30 days
progress-period-quarter = Last 90 days
progress-period-year = Last year
progress-period-all = From the beginning

progress-known-tile = Remembered today
progress-known-value = { $known } of { $all }
progress-known-tile-note = facts, expected; { $answered } met
progress-old-tile = Old facts remembered
progress-old-none = None asked yet
progress-old-note = { $right } of { $all }; aim { $aim } %
progress-percent = { $percent } %
progress-time-tile = Time, last 7 days
progress-time = { $minutes } min
progress-time-hours = { $hours } h { $minutes } min
progress-time-note =
    { $answers ->
        [one] one answer
       *[other] { $answers } answers
    }
progress-streak-tile = Days in a row
progress-streak-note = longest { $longest }
progress-exam-tile =
    { $days ->
        [one] Exam tomorrow
       *[other] Exam in { $days } days
    }
progress-exam-note = { $name }, forecast if you keep to the plan
progress-exam-note-essay = { $name }, facts at hand at most
progress-streak-setting = Show how many days in a row you have studied.

progress-menu = { $figure }: table, copy, save
progress-as-table = Show as a table
progress-as-picture = Show as a picture
progress-copy = Copy as text
progress-copied = Copied
progress-save-table = Save as a table (CSV)
progress-save-picture = Save as a picture (PNG)
progress-more = More figures
progress-less = Fewer figures

progress-save-title = Save a figure
progress-save-note = The file is written where you say. If it is there already, it is replaced.
progress-save-do = Save
progress-saved = Saved: { $path }
progress-no-picture = The picture could not be taken. Make the window larger and try again.

progress-coming = Reviews coming
progress-coming-note = Expected a day, next 30 days
progress-coming-met = Facts answered so far
progress-coming-new = With new facts
progress-coming-says = Reviews expected: { $today } today, { $tomorrow } tomorrow, { $all } in 30 days; with new facts { $with } in 30 days.
progress-coming-on = { $date }: { $reviews } reviews, with new facts { $with }
progress-known = Facts you would remember
progress-known-note = Expected number, day by day
progress-known-says = Facts that you would remember, expected: { $first } on { $date }, { $now } today.
progress-known-on = { $date }: { $count }
progress-foretold = Exam forecast
progress-foretold-note = { $exam }: the range that was foretold, day by day
progress-foretold-says =
    { $days ->
        [one] One forecast
       *[other] { $days } forecasts
    }. The last, on { $date }: { $low } to { $high } %.{ $known ->
        [yes] {" "}The real mark: { $mark } %.
       *[no] {""}
    }
progress-foretold-on = { $date }: { $low } to { $high } %, most likely { $mid } %
progress-calendar = Answers day by day
progress-calendar-note =
    { $answers ->
        [one] One answer
       *[other] { $answers } answers
    } on { $days ->
        [one] one day
       *[other] { $days } days
    } in the days chosen
progress-calendar-says = Answers of the last year: { $answers }, most on { $date }: { $most }.
progress-calendar-on =
    { $date }: { $answers ->
        [0] no answers
        [one] one answer
       *[other] { $answers } answers
    }
progress-hardest = Hardest facts
progress-hardest-note = Often missed when they came back
progress-hardest-none = No fact was missed twice. Nothing stands out.
progress-hardest-row = missed { $wrong } of { $all }: surely { $low } % or more
progress-confused = Mixed up
progress-confused-note = Asked from above to below, answered from left to right
progress-confused-none = No answer of one fact was given for another so far.
progress-confused-says = Asked for { $asked }, answered { $given }: { $times ->
        [one] once
       *[other] { $times } times
    }
progress-remembered = Old facts remembered
progress-remembered-note = By the days since the answer before
progress-remembered-says = Old facts remembered: { $share } %, expected { $expected } %, aim { $aim } %.
progress-remembered-soon = 1 or 2 days
progress-remembered-later = 3 to 20 days
progress-remembered-late = 21 days or more
progress-remembered-on = { $days }: { $right } of { $all } right
progress-lasting = How long memories last
progress-lasting-note = Facts by days until recall falls to 90 %
progress-lasting-says = How long memories last: { $short } of { $all } facts less than a week, { $long } longer than 90 days.
progress-lasting-on =
    { $days } days: { $count ->
        [one] one fact
       *[other] { $count } facts
    }
progress-lasting-first = under { $to }
progress-lasting-between = { $from } to { $to }
progress-lasting-last = over { $from }
progress-trust = Can you trust the forecast?
progress-trust-note = Predicted against actual, guesses counted in
progress-trust-few = It is shown from 100 answers to old facts on. There are { $count } so far.
progress-trust-says = Of { $count } answers { $predicted } % were expected to be right, and { $came } % were. On average a forecast is off by { $off } points.
progress-trust-on = Predicted { $predicted } %: { $right } of { $all } right
progress-trust-scores = Brier score { $brier }, log loss { $loss }, calibration error { $error }

progress-col-date = Date
progress-col-answers = Answers
progress-col-minutes = Minutes
progress-col-reviews = Reviews
progress-col-of-new = Reviews of new facts
progress-col-new = New facts
progress-col-expected = Expected
progress-col-fact = Fact
progress-col-missed = Missed
progress-col-asked = Asked
progress-col-given = Answered instead
progress-col-times = Times
progress-col-lapses = Lapses
progress-col-low = Missed at least (95 %)
progress-col-days = Days
progress-col-facts = Facts
progress-col-predicted = Predicted
progress-col-right = Right
progress-col-share = Share right
progress-col-from = From (95 %)
progress-col-to = To (95 %)

progress-short-day = { $day } { $month }
progress-short-month =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
