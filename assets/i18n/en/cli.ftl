# The commands without a window.

cli-about = Learn facts about the world until you keep them. Without a command, the window opens.
cli-about-study = Study in the terminal, line by line
cli-about-check = Look for mistakes in deck files and folders
cli-about-stats = Print each fact’s memory and next day
cli-arg-summary = Print the headline figures of the progress screen instead
cli-about-sheet = Write a page with the weakest facts, to print
cli-arg-sheet-deck = The id of one deck; if it is left out, the next exam, or all decks if no exam is set
cli-arg-output = Where the page is written, as HTML; - prints it
cli-sheet-written = The sheet is written: { $path }.
cli-about-export = Write all progress into one file
cli-about-import = Add the progress of such a file; what is here stays
cli-about-backups = List the backups that Bilim has made
cli-about-restore = Add what a backup holds; what came after it stays
cli-arg-file = The file
cli-arg-number = The number in the list of backups; 1 is the newest
cli-about-doctor = Print what was read and what was odd; changes nothing unless told to mend
cli-arg-mend = Put right what can be, and say what was done
cli-arg-data = Where your files are, instead of the usual place
cli-arg-decks = These decks, instead of the shipped ones and your own
cli-arg-deck = The id of one deck; all decks if it is left out
cli-arg-path = Deck files, or folders of them
cli-arg-format = For people, or for programs
cli-bad-now = { $now } is not a time with its offset. Write it like 2026-11-23T10:00:00+06:00.
cli-built-without-window = This Bilim was built without its window. Use bilim study, or build it with the feature gui.
cli-no-window = The window could not be opened: { $why }. Is there a display, and does OpenGL work? In the terminal, bilim study does the same.
cli-no-deck = There is no deck { $deck }. There are: { $known }.
cli-no-decks = No deck could be read, so there is nothing to do.
cli-no-deck-files = There is no deck file there. Deck files end in .ron.
cli-not-printed = The output could not be written: { $why }.
cli-not-saved = Not saved yet. { $why }
cli-saved = All is saved.
cli-lost = Not everything could be saved. What you saw as "not saved" is lost.
cli-deck-fault =
    { $count ->
        [one] { $file } has a problem. bilim check shows it.
       *[other] { $file } has { $count } problems. bilim check shows them.
    }
cli-checked =
    { $files ->
        [one] One file
       *[other] { $files } files
    } checked: { $errors ->
        [0] no errors
        [one] one error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] one warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [0] no notes
        [one] one note
       *[other] { $notes } notes
    }.
cli-arg-source = the text of a source, to hold evidence and wording against: its id in the deck, =, a file
cli-arg-fix = Show what can be put right without guessing; with --write, do it
cli-arg-write = Write the changes that --fix shows into the files
cli-arg-explain = tell what a rule is about, with examples; “all” for all rules
cli-no-such-rule = There is no rule “{ $name }”. { $guess ->
        [yes] Do you mean “{ $near }”?
       *[no] bilim check --explain all lists them.
    }
cli-source-form = --source takes the id of a source and a file, as in --source article=article.txt. “{ $found }” is not like that.
cli-no-such-source = No deck that was checked has a source “{ $id }”.

cli-welcome = Type your answer and press Enter. ? is “I don’t know”, :undo takes the last answer back, :quit ends, :help tells more.
cli-help = ? I don’t know. :undo takes the last answer back. :sure asks how sure you are, or no longer. :bury not before tomorrow. :suspend do not ask this fact any more. :why tells why the last fact was asked. :quit ends; everything is saved.
cli-nothing = Nothing is due today.
cli-farewell =
    { $answers ->
        [0] No answers this time.
        [one] One answer.
       *[other] { $answers } answers.
    }
cli-position = Fact { $at } of { $all }
cli-voice = { $voice }: { $asked }
cli-image = Image: { $alt }
cli-true-false = True or false? { $claim }
cli-verdict = { $verdict }. The answer: { $answer }
cli-rate = How well did you remember it? 1 not yet, 2 hardly, 3 well, 4 without effort
cli-summary = { $facts } facts, { $right } right the first time.
cli-again = To look at again:
cli-arg-sure = Ask how sure each answer is
cli-sure = How sure are you? 1 not sure, 2 fairly sure, 3 very sure
cli-unclear-sure = Type 1, 2 or 3, or ? for “I don’t know”.
cli-how-pick = Type a number.
cli-how-several = Type the numbers of all that are right, such as 1 3.
cli-how-text = Type the answer.
cli-how-number = Type a number.
cli-how-year = Type a year.
cli-how-month = Type month and year.
cli-how-day = Type day, month and year.
cli-how-order = Type the numbers in the right order, such as 3 1 2.
cli-how-match = Type the pairs, such as 1b 2a.
cli-how-card = Say it to yourself, then press Enter.
cli-unclear-pick = Type the number of an option, ? or :help.
cli-unclear-several = Type the numbers of the options, such as 1 3, ? or :help.
cli-unclear-order = Type each number once, such as 3 1 2, ? or :help.
cli-unclear-match = Type a letter for each number, such as 1b 2a, ? or :help.
cli-unclear-card = Press Enter to see the answer, or type ? or :help.
cli-unclear-rate = Type 1, 2, 3 or 4.

stats-fact = fact
stats-answers = answers
stats-stability = stability (days)
stats-chance = chance today
stats-due = due
stats-none = -
stats-suspended = suspended
stats-headline = { $label }: { $value } ({ $note })
stats-own-weights = Memories are counted with weights of your own.
stats-sum = { $met } of { $all } facts were answered.

doctor-folder = Data folder: { $path }
doctor-file =
    { $events ->
        [one] { $path }: { $lines } lines, one event
       *[other] { $path }: { $lines } lines, { $events } events
    }
doctor-empty = There is no journal yet.
doctor-odd =
    { $count ->
        [0] Nothing odd was found.
        [one] One odd thing was found:
       *[other] { $count } odd things were found:
    }
doctor-line = { $path }, line { $line }: { $why }; kept, not used
doctor-leftovers =
    { $count ->
        [one] One file was left half written when the program was stopped. It does no harm; "bilim doctor --mend" removes it.
       *[other] { $count } files were left half written when the program was stopped. They do no harm; "bilim doctor --mend" removes them.
    }
doctor-stale-cache = The cache does not fit the journals, so a start reads them whole. "bilim doctor --mend" makes it anew.
mend-nothing = There was nothing to mend.
mend-put-aside =
    { $count ->
        [one] A copy of what could not be read or is missing was put into the quarantine folder.
       *[other] { $count } copies of what could not be read or is missing were put into the quarantine folder.
    }
mend-ended = The journal stopped in the middle of a line. That line was ended, so that the next answer begins a new one.
mend-cache =
    { $count ->
        [one] The cache did not fit and was made anew from one event.
       *[other] The cache did not fit and was made anew from { $count } events.
    }
mend-removed =
    { $count ->
        [one] One file that was left half written was removed.
       *[other] { $count } files that were left half written were removed.
    }
mend-left =
    { $count ->
        [one] One thing cannot be mended here. A backup, an export or another device may have what is missing:
       *[other] { $count } things cannot be mended here. A backup, an export or another device may have what is missing:
    }

cli-about-mock = Write a mock exam in the terminal, line by line
cli-arg-questions = How many questions
cli-arg-minutes = How many minutes; 0 is no clock
cli-mock-nothing = There is nothing to ask.
cli-mock-welcome = Nothing is judged until you hand in. Type an answer and press Enter. ? is “I don’t know”, :next, :back and :go 5 go to another question, :flag marks one to come back to, :hand-in ends, :help tells more.
cli-mock-help = ? I don’t know. :next, :back, :go and a number go to another question. :flag to come back to this one, or no longer. :hand-in hands in. :quit and the end of the input hand in what was answered.
cli-mock-sure = How sure are you? 1 not sure, 2 fairly sure, 3 very sure. An empty line leaves it open.
cli-mock-hand-in = Type :hand-in to hand in, or the number of a question to go to it.
cli-mock-left =
    { $minutes ->
        [one] One minute left
       *[other] { $minutes } minutes left
    }
cli-mock-given = Your answer: { $given }
cli-mock-no-answer = Nothing was answered, so nothing was kept.
cli-mock-result = { $points } of { $of } points, { $percent } %, in { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }.
cli-unclear-mock = Type :hand-in, or the number of a question that there is.

cli-about-bring = Make facts of a table or list; prints what would come of it
cli-arg-into = Write the facts into this new deck file
cli-arg-title = The title of the new deck
cli-arg-bring-source = The title of the text that the facts come from
cli-arg-numbers = The sign before decimals, where numbers can be read in two ways
cli-arg-dates = What comes first, where dates can be read in two ways
cli-open-file = With the path of a deck file in the place of a command, the window opens and adds that deck: bilim my-deck.ron
