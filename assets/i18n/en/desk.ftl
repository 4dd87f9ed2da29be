## The teacher's desk

nav-desk = Author
desk-title = Write decks
desk-intro = A deck is a text file of facts. Open one to go on with it, or begin a new one.
desk-open = Open { $deck }
desk-facts = { $count ->
    [one] 1 fact
   *[other] { $count } facts
}
desk-new-name = Title of a new deck
desk-new = Begin
desk-begin-title = A new deck
desk-begin-intro = Only the title is needed. Enter leads from field to field; all of it can be changed later.
desk-begin-leave = Cancel
desk-begin-name = Title of the deck
desk-begin-author = Your name
desk-begin-source = What it is written from
desk-begin-source-note = An article, a report, a chapter. More sources can be added later.
desk-begin-source-title = Title of the source
desk-begin-source-author = Author of the source
desk-begin-file = File with its text
desk-begin-topics = First topics
desk-begin-topics-note = A topic gathers facts that are taught together, and may have a page to read.
desk-begin-topic = Topic { $number }
desk-begin-no-title = A deck needs a title.
desk-begin-no-date = This is no date, or can be two. Write a year, a month or a day, such as 2022, 2022-09 or 17 September 2022.
desk-language-en = English
desk-language-ru = Russian
desk-language-kk = Kazakh
desk-language-ky = Kyrgyz
desk-language-uz = Uzbek
desk-language-tg = Tajik
desk-language-tk = Turkmen
desk-language-de = German
desk-language-fr = French
desk-license-by = CC BY 4.0, names you
desk-license-by-sa = CC BY-SA, stays free
desk-license-zero = CC0, free for all
desk-license-none = none
key-ctrl-enter = Ctrl+Enter
key-n = N
desk-put-away = All decks
desk-back-to-study = Back to studying
desk-state-saved = { $file }, saved
desk-state-unsaved = { $file }, not saved
desk-state-busy = { $file }, being saved
desk-state-shipped = Part of the program. Saving makes a copy of your own in its place.
desk-state-new = { $file }, not saved yet
desk-draft-found = What was not saved the last time has been taken up again. Undo takes it back.
desk-save = Save
desk-undo = Undo
desk-redo = Redo
desk-more = More for this deck
desk-original = Back to the original
desk-quick = A fact in one line
desk-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
desk-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
desk-infos = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
desk-all-well = No problems
desk-checking = Being checked

desk-tab-facts = Facts
desk-tab-questions = Questions
desk-tab-topics = Topics
desk-tab-names = Names
desk-tab-sources = Sources
desk-tab-deck = Deck
desk-tab-problems = Problems

desk-bring = Bring tables and lists
desk-bring-title = Bring what you have
desk-bring-intro = Tables, lists of questions and answers, notes with braces: paste them, or choose a file. Nothing is added before you have seen what comes of it.
desk-bring-text = What you have
desk-bring-hint = Paste rows of a spreadsheet, or a list, one fact a line
desk-bring-choose = Choose a file
desk-bring-back = Back
desk-bring-file = { $file }, { $encoding }
desk-bring-long = The text is too long to be changed here: { $size } KB. It is read whole.
desk-bring-reading = The text is being read.
desk-bring-reading-file = { $file } is being read.
desk-bring-adding = The facts are being added. Leaving this page stops that.
desk-bring-nothing-yet = What comes of it is shown here.
desk-bring-kind = Read as
desk-bring-header = Names of the columns
desk-bring-no-header = no line names them
desk-bring-header-line = Line { $line }: { $text }
desk-bring-column = Column { $number }
desk-bring-column-named = Column { $number }, “{ $name }”
desk-bring-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}, the first ones:
desk-bring-more-columns = { $count ->
    [one] One more column is not shown here and keeps what it was taken for.
   *[other] { $count } more columns are not shown here and keep what they were taken for.
}
desk-bring-decimals = Before decimals stands
desk-bring-point = a point, 1.5
desk-bring-comma = a comma, 1,5
desk-bring-dates = In dates comes first
desk-bring-day = the day
desk-bring-month = the month
desk-bring-source = All of it comes from
desk-bring-known = { $count ->
    [one] 1 fact stands in this deck already and is not added again.
   *[other] { $count } facts stand in this deck already and are not added again.
}
desk-bring-left = Not understood
desk-bring-notes = Not used
desk-bring-copy = Copy these lines
desk-bring-broken = The brackets of this deck are broken. Mend them first; the tab Problems tells where.
desk-bring-add = { $count ->
    [0] No facts to add
    [one] Add 1 fact
   *[other] Add { $count } facts
}
desk-bring-begin = { $count ->
    [0] No facts to add
    [one] Begin a deck with 1 fact
   *[other] Begin a deck with { $count } facts
}
desk-bring-into = They go into { $deck }.
desk-bring-added = { $count ->
    [one] 1 fact was added.
   *[other] { $count } facts were added.
} Undo takes them back.
desk-bring-added-left = { $count ->
    [one] 1 fact was added.
   *[other] { $count } facts were added.
} { $left ->
    [one] 1 row was not understood and waits to be mended.
   *[other] { $left } rows were not understood and wait to be mended.
}
desk-bring-mend = Show the rows
desk-bring-hover = Let go to bring this file
desk-bring-hover-note = A table or a list (CSV, TSV, text) is shown as the facts that come of it. A deck is added to your library. An image goes into the item that is open.

desk-tab-reports = Reports
desk-reports = Reports of students
desk-reports-about = What was reported while this deck was studied, by everybody whose answers are on this computer.
desk-reports-none = Nothing has been reported yet. While studying, F reports a fault in a question.
desk-reports-copy = Copy the list
desk-reports-save = Save the list as a table
desk-reports-kept = The list is in { $path }.
desk-report-when = When
desk-report-question = Question
desk-report-id = Id
desk-report-reason = What is wrong
desk-report-answer = Answer given
desk-report-given = Answer given: { $given }
desk-report-gone = This question is not in the deck any more: { $question }
desk-report-go = Go there

desk-reference = { $field }: { $chosen }
desk-add-fact = Add a fact
desk-add-topic = Add a topic
desk-add-name = Add a name
desk-add-source = Add a source
desk-add-question = Add a question
desk-none = Nothing here yet
desk-no-text = without words
desk-up = Move up
desk-down = Move down
desk-duplicate = Duplicate
desk-remove = Remove
desk-picked = { $count } picked. Ctrl and a click picks one more, Shift and a click all up to there.

desk-broken = The brackets or quotes of this item are broken, so it has no form. Mend the line that the problem names in a text editor; it is read again at once.
desk-arises = This question arises from the fact: what is written there changes it.
desk-forms = Ways to ask
desk-more-fields = More fields
desk-fewer-fields = Fewer fields
desk-write-it = Write it out
desk-to-fact = To the fact
desk-kind-choice = Choice
desk-kind-several = Several
desk-kind-true-false = True or false
desk-kind-typed = Typed
desk-kind-number = Number
desk-kind-date = Date
desk-kind-gap = Gap
desk-kind-order = Order
desk-kind-match = Match
desk-kind-card = Card

desk-id = Id
desk-says = The fact, in one sentence, its answer in braces
desk-says-gap = The sentence, its gap in braces
desk-answer = Answer
desk-answer-braces = As in the braces
desk-answer-words = Other words
desk-answer-name = A name
desk-answer-number = A number
desk-answer-date = A date
desk-answer-text = Answer in words
desk-answer-which-name = Which name
desk-value = Value
desk-unit = Unit
desk-within = Right within
desk-near = Near within
desk-also = Also right, one a line
desk-not = Never right, one a line
desk-ask = Question
desk-why = Explanation, shown after every answer
desk-why-false = What is right instead
desk-topic = Topic
desk-from = Source
desk-at = Paragraph
desk-evidence = Words of the source that prove it, one a line
desk-by = Whose claim it is
desk-derived = How it was derived
desk-on = Date of the event
desk-as-of = As of
desk-confused = Easily confused with, ids, one a line
desk-contested = Sources disagree
desk-volatility = How soon it may be out of date
desk-suppress = Rules that are not followed here, and why
desk-levels = How bad this deck finds what a rule says
desk-fact = Fact
desk-right = The right answer as it is shown
desk-instead = What people mistake it for, and what that is true of
desk-last = Option that stays last
desk-several-right = Right options, each with its fact
desk-several-wrong = Wrong options, and what each is true of
desk-claim = The claim
desk-holds = The claim holds
desk-want = How much of the date is wanted
desk-items = In the right order, each with its fact
desk-pairs = Pairs, each with its fact
desk-left-over = Right-hand texts without a partner, one a line
desk-front = Front
desk-back = Back, if not the sentence of the fact
desk-image = Image
desk-image-file = File
desk-image-alt = In words, for those who cannot see it
desk-image-credit = Whose it is
desk-name-kind = Kind
desk-name-text = The form that is shown
desk-name-also = Other right spellings, one a line
desk-name-not = Names of others, never right, one a line
desk-since = So called since
desk-until = So called until
desk-title-of = Title
desk-read = Page to read, about 120 words
desk-author = Author
desk-publisher = Publisher
desk-written = When it was written
desk-inferred = The date was worked out
desk-url = Address
desk-text = File with its text, to check evidence
desk-note = How to read it
desk-format = Format
desk-revision = Revision
desk-language = Language
desk-about = One line under the title
desk-license = Licence
desk-none-chosen = none
desk-only-source = the only one
desk-yes = Yes
desk-no = No
desk-cell = { $field }, row { $row }, { $cell }
desk-cell-text = text
desk-cell-why = reason
desk-cell-fact = fact
desk-cell-rule = rule
desk-cell-level = level
desk-cell-left = left
desk-cell-right = right
desk-row-add = Add a row
desk-row-remove = Remove row { $row }
desk-word-person = Person
desk-word-organisation = Organisation
desk-word-place = Place
desk-word-work = Work
desk-word-thing = Thing
desk-word-office = Who holds an office
desk-word-statistic = A figure
desk-word-law = What a law says
desk-word-ongoing = It is going on
desk-word-history = It cannot change any more
desk-word-year = Year
desk-word-month = Month
desk-word-day = Day

desk-student = As the student sees it
desk-no-student = A question without errors is shown here as a student sees it.
desk-again = Try again
desk-problem-at = Line { $line }
desk-problem-go = Go there
desk-problems-more = { $count ->
    [one] One more is shown once some of these are mended.
   *[other] { $count } more are shown once some of these are mended.
}

desk-proposed = Proposed: a press takes one
desk-because-confused = { $times ->
    [one] Students answered this once
   *[other] Students answered this { $times } times
}
desk-because-kind = A name of the same kind
desk-because-sister = The answer of a related fact
desk-because-number = A number of this deck
desk-because-date = A date of this deck
desk-make-choice = Make a choice question
desk-make-choice-of = It begins with the first three of these: { $options }

desk-from-text = From a text
desk-read-beside = Read beside
desk-text-close = Close the text
desk-text-title = Text of { $source }
desk-text-help = Paste the text of this source or open its file. Facts are then written beside it, each with its paragraph and the words that prove it.
desk-text-paste = Text of the source
desk-text-take = Use this text
desk-text-choose = Open a file
desk-text-load = Read { $file }
desk-text-other = Another text
desk-text-how = Drag over words to mark them, or press the first one and, with Shift, the last one. Words on gold prove a fact already.
desk-text-number = Paragraph { $number }
desk-text-number-facts = { $count ->
    [one] Paragraph { $number }, 1 fact
   *[other] Paragraph { $number }, { $count } facts
}
desk-text-proof = Paragraph { $number }, proved by: { $words }
desk-text-not-counted = Fewer than ten words are a heading, which has no number. Mark words of a paragraph.
desk-text-write = Write its fact
desk-quick-copied = Eight words or more are copied: { $words }. Say it in your own words.
desk-fix = Fix
desk-fix-name-at = Fix line { $line }, column { $column }: { $what }
desk-fix-name = Fix line { $line }: { $what }
desk-fix-all = { $count ->
    [one] Fix the one safe thing
   *[other] Fix all { $count } safe ones
}
desk-fix-what = Line { $line }: { $what }
desk-fix-before = Before: { $line }
desk-fix-after = After: { $line }
desk-image-choose = Choose an image
desk-image-how = PNG, JPEG or WebP, up to 5 MiB. A file dropped on the window goes here too. It is copied beside the decks.

desk-quick-title = A fact in one line
desk-quick-name = The fact, its answer in braces
desk-quick-hint = Soldiers of the {"{"}CSTO{"}"} came and left again.
desk-quick-help = Put braces around the answer. The gap and the card exist at once; Enter goes on to the next fact.
desk-quick-into = It goes into { $deck }.
desk-quick-no-deck = Into which deck shall it go?
desk-quick-add = Add
desk-quick-made = { $count ->
    [one] 1 fact added
   *[other] { $count } facts added
}
desk-quick-done = Done
desk-quick-no-answer = Put braces around the answer.
desk-quick-empty-answer = The braces need the answer, and words around them.
desk-quick-uneven = One pair of braces, please: a fact has one answer.

deck-edit = Edit this deck
settings-authoring = Author
settings-authoring-hint = Shows the desk where decks are written. It also appears when you open a deck to edit.
keys-desk-save = save the deck
keys-desk = At the desk
keys-desk-double = the item once more
keys-desk-remove = remove the item
keys-desk-steps = one step back, and on again
key-ctrl-s = Ctrl+S
key-ctrl-n = Ctrl+N
key-ctrl-d = Ctrl+D
key-ctrl-y = Ctrl+Y
key-alt-arrows = Alt+Up Down
keys-desk-quick = a fact in one line
menu-edit = Edit this question
keys-desk-move = move the item up or down
keys-edit = edit the question
