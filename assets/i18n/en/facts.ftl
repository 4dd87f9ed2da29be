# Every fact in one list, the timeline, the source with its facts.

facts-title = Facts
facts-tabs = How to look at the facts
facts-list = List
facts-timeline = Timeline
facts-source = Source

facts-search = Search facts
facts-search-hint =
    { $count ->
        [one] Search one fact
       *[other] Search { $count } facts
    }
facts-search-clear = Clear the search
facts-deck = Deck: { $picked }
facts-all-decks = All decks
facts-topic = Topic: { $picked }
facts-all-topics = All topics
facts-source-of = Source: { $picked }
facts-all-sources = All sources
facts-all = All { $count }
facts-state = { $state } { $count }
facts-state-new = New
facts-state-learning = Learning
facts-state-known = Known
facts-state-due = Due
facts-state-sticking = Not sticking
facts-state-sure-wrong = Sure but wrong
facts-state-suspended = Suspended
facts-state-buried = Put off
facts-state-moved = Moved
facts-sort = Order: { $order }
facts-sort-weakest = Weakest first
facts-sort-next = Soonest first
facts-sort-topic = By topic

facts-working = The facts are being made ready.
facts-no-facts = There are no facts yet. Decks that can be read bring them.
facts-nothing = No fact fits what you look for.
facts-show-all = Show all facts
facts-note =
    { $count ->
        [0] { $topic }
        [one] { $topic }, paragraph { $paragraphs }
       *[other] { $topic }, paragraphs { $paragraphs }
    }, { $asked ->
        [0] not asked yet
        [one] asked once
       *[other] asked { $asked } times
    }
facts-percent = { $percent } %
facts-next-new = new
facts-next-suspended = suspended
facts-year = { $year }
facts-paragraph = Paragraph { $at }
facts-paragraph-none = No paragraph given
facts-paragraph-known = { $known } of { $count } known

facts-place = { $deck }: { $topic }
facts-close = Close the fact
facts-hidden = The answer is hidden because this fact is due today. If you look now, today’s answer does not count as recalled.
facts-peek = Show the answer
facts-memory = Memory
facts-unmet = Not answered yet, so nothing can be said of its strength.
facts-strength = Remembered today with a chance of { $percent }
facts-holds =
    { $days ->
        [one] After one day without seeing it, the chance is 90 %.
       *[other] After { $days } days without seeing it, the chance is 90 %.
    }
facts-holds-hours = After some hours without seeing it, the chance is below 90 %.
facts-comes = Asked again { $when }, on { $date }
facts-comes-so = Asked again: { $when }
facts-from = Where it was read
facts-evidence = “{ $words }”
facts-read = All facts of this source
facts-asked-as = How it is asked
facts-kind-choice = one of several
facts-kind-several = all that apply
facts-kind-true-false = true or false
facts-kind-typed = written
facts-kind-number = as a number
facts-kind-date = as a date
facts-kind-cloze = gap in a sentence
facts-kind-order = in order
facts-kind-match = in pairs
facts-kind-card = card
facts-story =
    { $asked ->
        [one] Asked once
       *[other] Asked { $asked } times
    }, { $recalled ->
        [0] not recalled yet
        [one] recalled once
       *[other] recalled { $recalled } times
    }, { $lapses ->
        [0] never forgotten
        [one] forgotten once
       *[other] forgotten { $lapses } times
    }
facts-story-later = Its curve is shown when all your answers have been read.
facts-curve = How well it was remembered since { $first }: { $right } of { $all } answers were right

facts-suspend = Suspend
facts-resume = Ask it again
facts-today = Ask it today
facts-reset = Start again…
facts-reset-title = Start this fact again?
facts-reset-note = What Bilim believes of your memory of it is set aside, and it is asked like a new fact. Your answers stay in your history.
facts-reset-yes = Start again
facts-report = Report a fault
facts-report-title = What is wrong with this fact?
facts-cancel = Cancel
facts-undo = Undo
facts-did-suspend = Suspended: it is not asked any more.
facts-did-resume = It is asked again.
facts-did-reset = Its memory starts again.
facts-did-move = It is asked today.
facts-did-report = The fault is noted, for the author of the deck.
facts-did-of = { $says }

facts-reach = { $from } to { $to }
facts-nearer = Nearer
facts-farther = Farther
facts-whole = The whole timeline
facts-group = { $count } facts
facts-group-name = { $count } facts from { $date } on
facts-stop = { $date }: { $says }
facts-timeline-name = Timeline of { $count } facts, { $reach }. The list below says the same in words.
facts-untold =
    { $count ->
        [one] One fact is left out: its date is an answer that is due today.
       *[other] { $count } facts are left out: their dates are answers that are due today.
    }
facts-source-known = { $known } of { $total } facts known, { $learning } being learned
facts-source-none = No deck names a source.
