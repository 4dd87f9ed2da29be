# The exam: its form, its forecast, what is to be done until then.

exam-when =
    { $days ->
        [one] { $name }: exam tomorrow, { $date }.
       *[other] { $name }: exam on { $date }, in { $days } days.
    }
exam-page-when =
    { $days ->
        [0] { $date }
        [one] Tomorrow, { $date }
       *[other] { $date }, in { $days } days
    }
exam-forecast-short = Forecast { $range } on questions like these.
exam-at-hand-short = At most { $range } of its facts at hand.
exam-minutes-short =
    { $minutes ->
        [0] Nothing is left to be done until then.
        [one] About one minute a day.
       *[other] About { $minutes } minutes a day.
    }
exam-plan = Plan
exam-set = Set an exam
exam-range = { $low } to { $high } %
exam-one = { $mid } %
exam-nameless = Exam
exam-name-more =
    { $more ->
        [one] { $shown } and one more
       *[other] { $shown } and { $more } more
    }
exam-other = { $name }, { $date }
exam-no-facts = The decks that this exam asks for are not there, or have no facts.

exam-forecast = Forecast, on questions like these
exam-at-hand = Facts that you would have at hand, at most
exam-bar = From { $low } to { $high } %, most likely { $mid } %
exam-planned = Most likely { $mid } %, if you go on as planned.
exam-planned-essay = Most likely { $mid } % of the facts, if you go on as planned.
exam-stopped = If you stopped today: { $range }.
exam-target-safe = You want { $mark } %. That is below the range: you are on a safe way.
exam-target-likely = You want { $mark } %. That is in the lower half of the range: likely, not certain.
exam-target-open = You want { $mark } %. That is in the upper half of the range: possible, with luck.
exam-target-far = You want { $mark } %. That is above the range: with this plan it is not to be expected.
exam-essay-note = The mark of an essay cannot be told from facts alone. This is only the share of facts that you could write from.

exam-met = Met so far
exam-met-count = { $met } of { $all }
exam-met-note = facts that it may ask for
exam-new = New facts today
exam-new-note = so that all are met in time
exam-new-note-most = as many as a day can bear; some are left out
exam-minutes = Minutes a day
exam-minutes-note = in the mean, until the exam

exam-days = Day by day
exam-days-note = What the plan brings if you study every day. In the last week facts come by what a review still gains for the exam, not by their usual day.
exam-days-more =
    { $count ->
        [one] And one more day until the exam.
       *[other] And { $count } more days until the exam.
    }
exam-today = Today
exam-day = { $new } new, { $reviews } to review, { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }

exam-short = What to leave out
exam-short-note =
    { $count ->
        [one] There is no time to meet one of its facts. It is the one that gains least: each new fact gains about the same, and this one comes last.
       *[other] There is no time to meet { $count } of its facts. They gain least: each new fact gains about the same, and these come last.
    }
exam-short-all =
    { $count ->
        [one] { $topic }: the one new fact
       *[other] { $topic }: all { $count } new facts
    }
exam-short-some =
    { $count ->
        [one] { $topic }: one new fact
       *[other] { $topic }: { $count } new facts
    }

exam-weakest = Weakest facts
exam-weakest-note = With your chance of remembering them on the day if you stopped today.
exam-weakest-none = You have not met any of its facts yet.
exam-chance = { $percent } %

exam-rests = What the forecast rests on
exam-rests-met = You have met { $met } of its { $all } facts. For each of them your answers tell how likely you will remember it on the day.
exam-rests-choice = A fact that you do not remember is still right by luck in one of { $options } cases.
exam-rests-mixed = { $choice } % of the questions are to choose from; of those, one in { $options } is right by luck. The others are not.
exam-rests-short = An answer that has to be written is not right by luck.
exam-rests-essay = It says nothing of how well you argue and write.
exam-rests-unseen = Of facts that you meet for the first time you know { $percent } % at once, luck left out. A fact not met by then counts as that.
exam-rests-unknown = A fact not met by then counts as not known: too few first answers are there to say more.
exam-rests-range = Nine of ten exams with { $questions } questions like these fall into the range. It holds the luck of the draw, and that the model of your memory may be off.
exam-rests-plan = “As planned” lives through the days until the exam a few times with the rules of the real plan. There your memory behaves as the model believes, so it is a little hopeful.

exam-mark-line = { $name }: the exam is over.
exam-mark-ask = How did it go?
exam-mark-note = Enter the mark that you were given. It stands beside the forecast, so that you see how far to trust the next one.
exam-mark-field = Mark in per cent
exam-mark-refused = This is not a mark in per cent. Write a number from 0 to 100 with at most one decimal, such as 81.5.
exam-mark-keep = Keep the mark
exam-mark-leave-out = Leave it out
exam-mark-enter = Enter the mark
exam-mark-change = Change the mark
exam-mark-yours = Your mark
exam-mark-forecast = The last forecast, on { $date }: { $range }, most likely { $mid } %.
exam-mark-no-forecast = No forecast was kept for this exam.

exam-mock = Mock exam
exam-sheet = Sheet to print
exam-edit = Change
exam-another = Another exam
exam-remove = Remove

exam-new-title = New exam
exam-change = Change the exam
exam-write-note = New facts are spread so that you meet all of them in time, and the last week goes to what gains most.
exam-keep = Keep
exam-cancel = Cancel
exam-date = Exam date
exam-hint = for example 12 December 2026
exam-not-a-date = This is not a full date. Write day, month and year, such as 12 December 2026.
exam-past = This day is over or today. Give a day to come.
exam-far = This day is more than ten years away. Look at the year again.
exam-nothing = Pick at least one deck or topic.
exam-name = Name
exam-name-hint = the titles below, if left empty
exam-scope = What it asks for
exam-scope-note = Whole decks, or only some of their topics.
exam-form = How it asks
exam-form-choice = Choice
exam-form-short = Short answers
exam-form-mixed = Mixed
exam-form-essay = Essay
exam-options = Options
exam-options-note = Of a question to choose from
exam-choice = Questions to choose from
exam-choice-note = The others ask for a short answer
exam-questions = Questions
exam-questions-note = Fewer questions make the mark more a matter of luck
exam-target = Mark to reach
exam-target-note = Shown beside the forecast
exam-target-none = None
exam-last-week = Facts a day in the last week
exam-last-week-note = Those that gain most come first
exam-fewer = { $what }: less
exam-more = { $what }: more

sheet-title = { $name }, { $date }
sheet-note =
    { $count ->
        [one] The fact that you are most likely to forget by then.
       *[other] The { $count } facts that you are most likely to forget by then, the weakest first.
    }
sheet-source = { $source }, paragraph { $places }
sheet-written = The sheet is written: { $path }. If no window shows it, open the file yourself.
