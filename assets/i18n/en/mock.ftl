# The mock exam, and how sure an answer was.

settings-sure = Ask how sure I am
settings-sure-note = Each answer waits until you have said how sure you are of it. A right pick that you were not sure of counts as not yet known.

sure-ask = How sure are you?
sure-low = Not sure
sure-mid = Fairly sure
sure-high = Very sure
sure-guessed = It was right, but you were not sure. A pick can be right by chance, so this fact counts as not yet known and comes back.
sure-wrong = You were sure of this. Mistakes of this kind are worth a second look: once corrected, they are remembered best.
keys-sure = how sure the answer is, where it is asked
key-levels = 1, 2, 3

mock-title = Mock exam
mock-about = As in a real exam: every question at any time, answers that can be changed, and no word on what is right until you hand it in. Its answers count like those in study.
mock-from-menu = Mock exam
mock-deck = About
mock-like-exam = The facts, the form and the number of questions of your exam.
mock-all-decks = All decks
mock-questions = Questions
mock-fewer = Fewer questions
mock-more = More questions
mock-minutes = Minutes
mock-minutes-note = When time is over, the exam is handed in by itself. With no clock, take as long as you like.
mock-shorter = Less time
mock-longer = More time
mock-no-clock = No clock
mock-sure = Ask how sure I am of each answer
mock-sure-note = Right is worth 1, 2 or 3 by how sure you are; wrong costs 0, 2 or 6. It shows whether you know what you know, and leaves the points as they are.
mock-begin = Begin
mock-blueprint = What it asks
mock-blueprint-note = Questions are shared out by the number of facts. No fact is asked twice, none that gives another’s answer away, and forms you have not seen lately come first.
mock-share =
    { $questions ->
        [one] One question
       *[other] { $questions } questions
    } from { $facts ->
        [one] one fact
       *[other] { $facts } facts
    }
mock-left-out =
    { $count ->
        [one] One fact is left out: it is suspended, or only a card asks for it, which nobody but you can judge.
       *[other] { $count } facts are left out: they are suspended, or only cards ask for them, which nobody but you can judge.
    }

mock-left = { $minutes }:{ $seconds } left
mock-answered = { $answered } of { $all } answered
mock-progress = Questions answered
mock-question = Question { $at } of { $all }
mock-flag = Come back to this question, or no longer
mock-flagged = To come back to
mock-gone = This question is no longer in any deck.
mock-sure-marks = Right is worth 1, 2 or 3; wrong costs 0, 2 or 6.
mock-all-questions = All questions
mock-previous = Back
mock-next = Next
mock-seat-open = Question { $number }, open
mock-seat-answered = Question { $number }, answered
mock-seat-back = Question { $number }, open, to come back to
mock-seat-back-answered = Question { $number }, answered, to come back to
mock-seat-right = Question { $number }, right
mock-seat-partly = Question { $number }, partly right
mock-seat-wrong = Question { $number }, wrong
mock-seat-dont-know = Question { $number }, not known
mock-seat-no-answer = Question { $number }, no answer

mock-hand-in-ask = Hand in
mock-hand-in-title = Hand in the exam?
mock-hand-in-note = After this nothing can be changed, and you see what was right.
mock-hand-in-open =
    { $count ->
        [one] One question is still open. It brings no point and moves no date.
       *[other] { $count } questions are still open. They bring no points and move no date.
    }
mock-hand-in-flagged =
    { $count ->
        [one] You wanted to come back to one question.
       *[other] You wanted to come back to { $count } questions.
    }
mock-hand-in-unsure =
    { $count ->
        [one] One answer does not say how sure you are. It is taken as not sure.
       *[other] { $count } answers do not say how sure you are. They are taken as not sure.
    }
mock-hand-in = Hand in now
mock-write-on = Go on writing
mock-give-up = Give up; no answer counts

mock-result = { $percent } %
mock-result-note = All answers are kept, and each fact comes back when its memory asks for it.
mock-points = Points
mock-points-of = { $points } of { $of }
mock-open =
    { $count ->
        [0] every question answered
        [one] one question without an answer
       *[other] { $count } questions without an answer
    }
mock-time = Time
mock-took =
    { $minutes ->
        [one] One minute
       *[other] { $minutes } minutes
    }
mock-took-of =
    { $minutes ->
        [one] of one minute
       *[other] of { $minutes } minutes
    }
mock-took-no-clock = without a clock
mock-mean-note = mean mark, from −6 to +3
mock-review = Look at them
mock-by-topic = By topic
mock-topic = { $points } of { $of }, { $percent } %
mock-topic-name = { $topic }: { $reached }
mock-certainty = Certainty
mock-certainty-note = How often you were right, by how sure you were.
mock-level =
    { $count ->
        [one] One answer
       *[other] { $count } answers
    }, { $percent } % right. { $fit }
mock-level-none = No answer
mock-fit-over = You were surer than you should be.
mock-fit-slightly-over = A little surer than you should be; it may be chance.
mock-fit-fits = That fits.
mock-fit-slightly-under = You may be a little surer; it may be chance.
mock-fit-under = You may be surer than this.
mock-certainty-sum = Mean mark { $mean }. The best single level for all answers would have given { $expected }.
mock-certainty-bonus = Telling apart what you know is worth { $bonus } per cent points beside your score.
mock-worth =
    { $points ->
        [1] 1 point
       *[other] { $points } points
    }
mock-wrong = Wrong
mock-no-answer = No answer
mock-to-result = To the result
key-left = Left

keys-mock = In a mock exam
keys-mock-ways = to the question before, or the next
keys-mock-alt = the same while a text field has focus
keys-mock-flag = come back to this question, or no longer
keys-mock-next = how sure, then the next question
keys-mock-review = look at the questions after it
keys-mock-clear = take the answer back
key-delete = Delete
key-ways = Left, Right
key-ways-letters = P, N
key-alt-ways = Alt+Left, Right

sure-list-banner =
    { $count ->
        [one] You were sure of one fact, and it was otherwise.
       *[other] You were sure of { $count } facts, and they were otherwise.
    }
sure-list-open = Look at it again
sure-list-title = Sure, but wrong
sure-list-note = Facts that you answered with certainty and not right. Each leaves this list when you have it right. When they are due, they come first.
sure-list-none = Nothing here. Whatever you were sure of was right, or you have it right by now.
sure-list-all =
    { $count ->
        [one] Study it now
       *[other] Study all { $count }
    }
sure-list-study = Study now
sure-list-study-name = Study now: { $fact }
