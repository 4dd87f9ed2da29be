# Questions, answers and what is said of them.

gap = ____
study-position = { $at } of { $all }
study-progress = Facts done in this session
study-leave = Leave; you can go on later
study-undo = Take the last step back
study-report = Report a fault
study-dont-know = I don’t know
study-check = Check
study-practice = Practice
study-seen = Answer seen before
study-according = According to { $who }

study-image-title = Image
study-image-credit = Image: { $credit }

ask-cloze = What belongs in the gap?
ask-true-false = True or false?
how-several = Pick all that are right.
how-order = Put them in order, the first at the top: drag, or pick one and move it with the arrow keys.
how-match = Find the pairs: pick one at the left, then its partner.
how-match-left-over = Find the pairs: pick one at the left, then its partner. Some at the right are left over.
how-card = Say the answer to yourself, then look.
how-year = A year is enough.
how-month = Month and year.
how-day = Day, month and year.

answer-field = Your answer
answer-hint = Write your answer
answer-true = True
answer-false = False
card-reveal = Show the answer
card-rate = How well did you remember it?
grade-again = Not yet
grade-hard = Hardly
grade-good = Well
grade-easy = Without effort

retype-empty = There is nothing to check yet. Nothing was counted.
retype-number = This cannot be read as a number. Write it in figures; nothing was counted.
retype-date = This cannot be read as a date. Write it like 9 June 2019; nothing was counted.
retype-day = Right so far. The day is asked for, too.
retype-month = Right so far. The month is asked for, too.
retype-which-month = Day and month cannot be told apart. Write the month as a word.
retype-does-not-fit = This does not fit the question. Nothing was counted.

hint-answer = answer
hint-undo = take back
hint-flag = report a fault
hint-keys = all keys
key-0 = 0
key-1 = 1
key-alt-0 = Alt+0
key-b = B
key-e = E
key-enter = Enter
key-esc = Esc
key-f = F
key-f1 = F1
key-number = { $number }
key-p = P
key-question = ?
key-r = R
key-s = S
key-space = Space
key-t = T
key-undo = Ctrl+Z
key-w = W
key-slash = /
key-ctrl-f = Ctrl+F
key-sides = Left, Right
key-shift-sides = Shift+Left, Right
key-plus-minus = + −
key-digits = 1 to 9
key-letters = A to I
key-arrows = Up, Down
key-pages = Page Up, Page Down
key-zoom = Ctrl + −

page-pill = To read
page-start = To the questions
page-test-first = Test me first
page-facts =
    { $count ->
        [one] One fact belongs to this page.
       *[other] { $count } facts belong to this page.
    }

verdict-right = Right
verdict-partly = Partly
verdict-wrong = Not yet
said-right = right answer
said-wrong = wrong
said-right-place = in the right place
said-wrong-place = in the wrong place
said-yours = your answer
your-answer = Your answer
your-answer-why = Your answer. { $why }
order-item = { $text } ({ $when })
order-up = Move up
order-down = Move down
order-belongs = Belongs at place { $place }
feedback-score = { $percent } % of it is right. Only all of it counts as known.
feedback-accepted = Also written:
feedback-answer = The answer:
feedback-near = That is near, but not near enough.
feedback-other = That is something else: { $name }.
feedback-derived = How it was worked out: { $how }
feedback-as-of = As of { $date }
feedback-continue = Continue
feedback-more = More
feedback-too-easy = Too easy
feedback-was-right = I was right
source-none = No source given
source-at =
    { $count ->
        [one] { $source }, paragraph { $places }
       *[other] { $source }, paragraphs { $places }
    }
next-again = You will see this fact again in this session, then { $when }.
next-seen = You will see this fact again { $when }.
next-alone = Facts in the wrong place are asked one by one in this session.
next-practice = Practice: no date was moved.
when-next =
    { $days ->
        [0] today
        [one] tomorrow
       *[other] in { $days } days
    }

menu-bury = Not before tomorrow
menu-suspend = Do not ask this fact any more
menu-report = Report a fault
menu-undo = Take the last step back
menu-keys = All keys

summary-facts =
    { $facts ->
        [one] One fact
       *[other] { $facts } facts
    } in { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }
summary-practice =
    { $facts ->
        [one] One fact practised
       *[other] { $facts } facts practised
    }
summary-practice-note = Practice moves no date: each fact comes back when it would have come anyway, so that its memory is judged by your first try of a day.
summary-first =
    { $back ->
        [0] { $right } right the first time.
        [one] { $right } right the first time, one came back until you had it.
       *[other] { $right } right the first time, { $back } came back until you had them.
    }
summary-old = Old facts remembered
summary-old-count = { $right } of { $all }
summary-old-none = None yet
summary-old-aim = aim 9 in 10
summary-new = New facts met
summary-new-note = asked again from tomorrow
summary-next = Due tomorrow
summary-next-note = facts to review
summary-again = What to look at again
summary-all-right = Every fact was right the first time.
summary-practise =
    { $count ->
        [one] Practise it
       *[other] Practise these { $count }
    }
summary-said = You said: { $given }
summary-paragraph = ¶{ $places }
summary-back = Back to library
