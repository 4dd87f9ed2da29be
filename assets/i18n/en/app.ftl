# The window around the questions: library, first run, settings, small windows.

app-name = Bilim
nav-library = Library
nav-facts = Facts
nav-progress = Progress
nav-settings = Settings
nav-about = About
notice-dismiss = Dismiss

unsaved =
    { $count ->
        [one] One answer is not saved yet. Bilim is writing it to the disk.
       *[other] { $count } answers are not saved yet. Bilim is writing them to the disk.
    }
unsaved-because =
    { $count ->
        [one] One answer is not saved yet. { $why } Bilim keeps trying.
       *[other] { $count } answers are not saved yet. { $why } Bilim keeps trying.
    }

library-morning = Good morning
library-afternoon = Good afternoon
library-evening = Good evening
library-work =
    { $due ->
        [0] { $new ->
            [one] One new fact
           *[other] { $new } new facts
        }
        [one] { $new ->
            [0] One fact to review
            [one] One fact to review and a new one
           *[other] One fact to review and { $new } new ones
        }
       *[other] { $new ->
            [0] { $due } facts to review
            [one] { $due } facts to review and a new one
           *[other] { $due } facts to review and { $new } new ones
        }
    }, about { $minutes ->
        [one] one minute.
       *[other] { $minutes } minutes.
    }
library-nothing =
    Nothing is due today.{ $days ->
        [0] {""}
        [1] {" "}Come back tomorrow{ $more ->
            [0] .
           *[other] , or meet more facts now.
        }
       *[other] {" "}The next facts come on { $date }{ $more ->
            [0] .
           *[other] , or meet more now.
        }
    }
library-study = Study now
library-resume = Go on
library-empty = No decks
library-empty-note = No deck could be read. Look at the messages above and mend the files: they are read again as soon as they are saved.
library-problems =
    { $files ->
        [one] One deck file has a problem. What is good in it can be studied.
       *[other] { $files } deck files have problems. What is good in them can be studied.
    }
library-problems-show = Show

deck-study = Study { $deck }
deck-study-short = Study
deck-menu = More about { $deck }
deck-exam = Exam
deck-resume =
    { $count ->
        [one] Ask the suspended fact again
       *[other] Ask { $count } suspended facts again
    }
deck-due = { $count } due
deck-new = { $count } new
deck-known = { $known } of { $total } known
deck-facts =
    { $count ->
        [one] One fact
       *[other] { $count } facts
    }
more-new =
    { $count ->
        [one] One more new fact
       *[other] { $count } more new facts
    }

first-title = Welcome to Bilim
first-note = Pick what you want to learn first. You can study the other decks at any time.
first-exam = Is there an exam?
first-exam-note = With a date, new facts are spread so that you meet all of them in time. Leave it empty if there is none.
first-read = Read the first page
first-test = Test me first
first-write = I write decks

settings-title = Settings
settings-study = Study
settings-new = New facts a day
settings-new-note = More new facts today mean more reviews in the weeks to come
settings-fewer = Fewer new facts a day
settings-more = More new facts a day
settings-aim = Aim
settings-aim-lower = Lower aim
settings-aim-higher = Higher aim
settings-aim-of-lower = Lower aim for { $deck }
settings-aim-of-higher = Higher aim for { $deck }
settings-aim-more = A fact comes back when you would remember it with a chance of { $aim } %. Reviews come about { $times } times as often as at { $than } %.
settings-aim-least = A fact comes back when you would remember it with a chance of { $aim } %. Reviews come about { $times } times as rarely as at { $than } %.
settings-own-aims = Other aims
settings-own-aims-note = A deck can have an aim of its own
settings-own-add = Add a deck
settings-own-drop = { $deck }: back to the aim of all decks
settings-asks = From { $now } % to { $then } %: from when?
settings-asks-note =
    { $moved ->
        [0] No date would change.
        [one] One of { $facts } facts would get another date.
       *[other] { $moved } of { $facts } facts would get another date.
    } Due today: { $today } now, { $then } then.
settings-asks-waits = Working out which dates would change.
settings-from-now = From now on
settings-for-all = Also all dates now
settings-leave = Leave it
settings-week = Days of the week
settings-week-note = A light day gets about half of the reviews, a free day none, where the memory allows another day
settings-day = { $day }: { $ease }
settings-normal = normal
settings-light = light
settings-free = free
settings-monday = Monday
settings-tuesday = Tuesday
settings-wednesday = Wednesday
settings-thursday = Thursday
settings-friday = Friday
settings-saturday = Saturday
settings-sunday = Sunday
settings-mon = Mon
settings-tue = Tue
settings-wed = Wed
settings-thu = Thu
settings-fri = Fri
settings-sat = Sat
settings-sun = Sun
settings-even = Even days
settings-even-note = Of the days that the memory allows, a fact gets the one with the least work
settings-memory = Memory
settings-look = Look
settings-theme = Theme
settings-theme-system = System
settings-theme-light = Light
settings-theme-dark = Dark
settings-theme-contrast = High contrast
settings-size = Text size
settings-size-note = Also Ctrl + and Ctrl −
settings-smaller = Smaller text
settings-larger = Larger text
settings-percent = { $percent } %
settings-motion = Movement
settings-motion-note = Short movements show what changes

about-title = About Bilim
about-version = Version { $version }
about-what = Bilim helps you keep facts about the world. You answer questions about them, and it asks again just before you would forget.
about-data = Everything stays on your machine. Nothing is sent anywhere.
about-licences = Licences
about-code = The program: MIT
about-code-apache = Or, as you like: Apache License 2.0
about-decks = The decks: Creative Commons Attribution 4.0
about-inter = The typeface Inter: SIL Open Font License 1.1
about-phosphor = The Phosphor icons: MIT
about-fsrs = Memory is modelled by FSRS-6; the window is made with egui.

trouble-title = Bilim cannot start
trouble-close = Close

dialog-close = Close
keys-title = All keys
keys-anywhere = Anywhere
keys-question = At a question
keys-writing = While you write
keys-feedback = After an answer
keys-pick = pick an option; a single one answers at once
keys-dont-know = I don’t know
keys-go = check, or go on
keys-undo = take the last step back
keys-bury = not before tomorrow
keys-suspend = do not ask this fact any more
keys-report = report a fault
keys-leave = leave; you can go on later
keys-leave-field = leave the text field
keys-all = this list
keys-size = larger or smaller text
keys-scroll = scroll
keys-move = move the item in hand
keys-pair = give the pair to the item in hand
keys-right = I was right
keys-easy = too easy
keys-why-now = why this fact came now
keys-practise = practise what was missed
keys-test = test me first
keys-facts = Among the facts
keys-search = search
keys-through = through the list, also while you search
keys-open = open the fact
keys-close = close the fact, then leave
keys-along = along the timeline
keys-pan = move the timeline
keys-nearer = nearer, farther
keys-whole = the whole timeline
keys-exam = the next exam, or a new one
fault-title = What is wrong with this question?
fault-note = Your report is kept with your answers, for the author of the deck.
fault-wrong-answer = The answer that counts as right is not right
fault-refused-answer = A right answer was refused
fault-unclear = I do not understand the question
fault-outdated = It is out of date
fault-slip = A misspelling or another slip
unsaved-title = Close all the same?
unsaved-note =
    { $count ->
        [one] One answer is not on disk yet. If you close now, it is lost.
       *[other] { $count } answers are not on disk yet. If you close now, they are lost.
    }
unsaved-wait = Keep open
unsaved-close = Close and lose them
in-use-title = Bilim is already open
in-use-note = Another window works with these files. Answers can be given in one window at a time.
in-use-front = Bring it to the front
in-use-look = Only look
in-use-close = Close
look-only = You are only looking: answers are given in the other window.
found-title = Something was odd in your files
found-note = All that could be read is used, and nothing was deleted. What could not be read is kept in the folder quarantine.
found-copy = Copy this report
problems-title = Problems in deck files
problems-place = { $file }, line { $line }, column { $column }
problems-before = Until this is mended, you study what stood in { $file } before.
