# What can be wrong with a deck: for each rule what is wrong, and (-help) what to write instead.
# Read by teachers who have never programmed. Braces of a deck are written { "{" } and { "}" }.

check-head = { $file }:{ $line }:{ $column }: { $level }: { $message } [{ $rule }]
check-help = help: { $help }
check-error = error
check-warning = warning
check-info = note
check-bad = Instead of:
check-better = Better:
check-rules-title = # The rules of good writing
check-rules-about =
    What `bilim check` looks for besides slips of form. A deck may set a level of its own, `levels: [("key-longest", Info)]`,
    and an item may be excepted with a reason, `suppress: [("key-longest", "The official name is long.")]`. Rules about
    English words are silent in decks of another language. This page is made from the texts that
    `bilim check --explain RULE` prints.

# The file as a whole

problem-too-large = This file has { $size } MB; a deck may have { $limit } MB
problem-too-large-help = Split it into several decks, each with its own id. Texts alone seldom need a thousandth of this: perhaps it is another file.
problem-not-utf8 = This place cannot be read as text (the file is not in UTF-8)
problem-not-utf8-help = Open the file in your editor and save it again with the encoding UTF-8. If it is not a text file, take it out of the folder.
problem-utf16 = This file is saved as UTF-16, which decks cannot be
problem-utf16-help = Open it in your editor, choose "Save as", and pick the encoding UTF-8.
problem-nul-bytes = Zero bytes stand here, as in a damaged file
problem-nul-bytes-help = Restore the file from a copy, or delete this place and write it again.
problem-not-a-deck = A deck begins with Deck( and this file does not
problem-not-a-deck-help = Write Deck(format: 1, id: "my-deck", title: "My deck", facts: [ .. ]) and put the facts between the square brackets.
problem-attribute = Lines that begin with #! are not used in decks
problem-attribute-help = Delete this line. Decks need no switches.
problem-trailing-text = Something stands after the end of the deck
problem-trailing-text-help = The round bracket that closes Deck( must be the last sign of the file. Look for a bracket too many further up, or delete what follows.
problem-newer-format = This deck is written in format { $found }; this program reads up to format { $known }
problem-newer-format-help = Update Bilim. If you wrote the deck yourself, write format: { $known }.
problem-more-problems =
    { $count ->
        [one] There is one more problem that is not listed
       *[other] There are { $count } more problems that are not listed
    }
problem-more-problems-help = Mend the first ones and check again. One slip near the top often causes many others.
problem-no-facts = This deck has no facts, so there is nothing to learn
problem-no-facts-help = Add a fact: facts: [Fact(id: "first", says: "In Kazakhstan people pay in { "{" }tenge{ "}" }.")]
problem-duplicate-deck = The deck "{ $id }" is also in { $first }, which is used instead of this file
problem-duplicate-deck-help = Give this deck another id, or take one of the two files out of the folder.

# Signs

problem-unclosed-text = This text has no closing quote where it should end
problem-unclosed-text-help = Add the missing " at the end of the text. A quote inside a text needs a backslash before it: \"
problem-unclosed-comment = This comment has no end
problem-unclosed-comment-help = Close it with */ or write // at the start of each line instead.
problem-curly-quotes = A text stands between curly quotes
problem-curly-quotes-help = Put straight quotes around it: "text". Word processors make them curly; use a plain text editor. Inside a text curly quotes are welcome.
problem-single-quotes = A text stands between single quotes
problem-single-quotes-help = Put double quotes around it: "text"
problem-word-dash = A long dash stands here in place of a hyphen or minus sign
problem-word-dash-help = Write the plain sign - from your keyboard. Inside a text long dashes are welcome.
problem-odd-character = The sign { $found } means nothing here
problem-odd-character-help = Delete it. If it belongs to a text, move it inside the quotes.
problem-unquoted-text = A text stands here without quotes
problem-unquoted-text-help = Put straight quotes around it: "text"
problem-unclosed-bracket = The bracket { $bracket } is not closed
problem-unclosed-bracket-help = Add { $partner } where this part ends. Each bracket that opens needs one that closes.
problem-stray-bracket = The bracket { $bracket } closes nothing
problem-stray-bracket-help = Delete it, or add the bracket that should open before it.
problem-missing-comma = A comma is missing here
problem-missing-comma-help = Put a comma between two fields and between two items. One after the last does no harm.
problem-missing-colon = A colon is missing after { $field }
problem-missing-colon-help = Write { $field }: and then the value.
problem-quoted-field = The name of the field { $field } stands in quotes
problem-quoted-field-help = Write { $field }: without quotes. Only the values stand in quotes.
problem-unexpected =
    { $filled ->
        [yes] "{ $found }" cannot stand here
       *[no] Something is missing here
    }
problem-unexpected-help = Each field is written as a name, a colon, a value and a comma, such as id: "share", – check what stands just before.
problem-too-deep = Brackets stand in each other more than { $limit } deep
problem-too-deep-help = No deck needs this. Look for brackets that were opened and never closed.
problem-bad-escape = A backslash in this text has nothing it can mean
problem-bad-escape-help = Write \\ for a backslash and \" for a quote. A text such as r"C:\notes" takes backslashes as they are.

# Items and fields

problem-not-an-item = In the list { $list } something stands that is not an item
problem-not-an-item-help = Items look like { $example }
problem-unknown-kind = There is no kind of item called { $kind }
problem-unknown-kind-help =
    { $guess ->
        [yes] Did you mean { $near }? Capital and small letters count.
       *[no] There are Source, Name, Topic, Fact, and the questions Choice, Several, TrueFalse, Typed, Number, Date, Cloze, Order, Match and Card.
    }
problem-wrong-list = { $kind } does not belong in this list
problem-wrong-list-help = Move it to the list { $list }: [ .. ]
problem-unknown-field = { $kind } has no field called { $field }
problem-unknown-field-help =
    { $guess ->
        [yes] Did you mean { $near }?
       *[no] Delete the field, or write it as a comment after //
    }
problem-unnamed-field = In { $kind } a value stands without the name of its field
problem-unnamed-field-help = Write the name of the field and a colon before it, such as id: "share"
problem-missing-field = { $kind } needs the field { $field }
problem-missing-field-help = Add { $field }: with its value inside the round brackets.
problem-duplicate-field = The field { $field } stands here for the second time
problem-duplicate-field-help = Keep one of the two. If both are needed, make two items of it.
problem-wrong-type = { $field } should be { $wanted }
problem-wrong-type-help = For example { $example }
problem-not-finite = This number is too large to be counted with, or is no number at all
problem-not-finite-help = Write a plain number such as 70.96
problem-bad-number = "{ $found }" cannot be read as a number here
problem-bad-number-help = Write figures alone, with a point for decimals: 70.96 or 60000. Paragraphs, format and revision are whole numbers.
problem-empty-text = { $field } must not be empty
problem-empty-text-help = Write something between the quotes. Where { $field } may be left out, leave out the whole field.
problem-bad-id = "{ $id }" cannot be an id
problem-bad-id-help = Use small letters a to z, figures and hyphens, beginning with a letter or figure, at most 64 signs: "share-2019"
problem-duplicate-id = The id "{ $id }" is already used in line { $line }
problem-duplicate-id-help = Give this item another id. Do not change the id of the older one: progress is kept by it.
problem-unknown-id = There is no { $noun } with the id "{ $id }"
problem-unknown-id-help =
    { $guess ->
        [yes] Did you mean "{ $near }"?
       *[no] Write the id of a { $noun } of this deck, or add one with this id.
    }
problem-depends-on-broken = The { $noun } "{ $id }" has an error of its own, so what refers to it is left out too
problem-depends-on-broken-help = Mend the { $noun } "{ $id }"; nothing needs to change here.
problem-noun-source = source
problem-noun-name = name
problem-noun-topic = topic
problem-noun-fact = fact
problem-noun-question = question

# Facts

problem-no-gap = This sentence has no answer in braces
problem-no-gap-help = Put braces around the answer: "Soldiers of the { "{" }CSTO{ "}" } came."
problem-many-gaps = This sentence has more than one answer in braces
problem-many-gaps-help = A fact has one answer. Keep one pair of braces and make a second fact of the other. Real braces are written { "{{" } and { "}}" }.
problem-uneven-braces = A brace in this sentence has no partner
problem-uneven-braces-help = Write one { "{" } before the answer and one { "}" } after it. Real braces are written { "{{" } and { "}}" }.
problem-bad-date = "{ $found }" is not a date of the calendar
problem-bad-date-help = Write a year, a month or a day: "2022", "2022-09" or "2022-09-17"
problem-bad-tolerance = This distance does not make sense
problem-bad-tolerance-help = within is 0 or more: so far from the value an answer is still right. near is larger than within: so far it is called near, but not right.
problem-never-is-right = "{ $text }" is listed under not, and is a right answer too
problem-never-is-right-help = Take it out of not, or out of the right forms (also, the name, the answer itself). Capital letters and spaces make no difference.
problem-not-the-answer = "{ $text }" is not the answer of the fact, which is "{ $answer }"
problem-not-the-answer-help = Write the answer, or add this form to also. Braces and answer must say the same.
problem-speaker-is-answer = "{ $text }" is whose claim this is, and the answer as well
problem-speaker-is-answer-help = The question would give itself away ("According to { $text } .."). Put other words in braces, or leave by out.

# Questions

problem-too-few =
    { $count ->
        [0] { $field } is empty, but needs at least { $least }
        [one] { $field } has one entry, but needs at least { $least }
       *[other] { $field } has { $count } entries, but needs at least { $least }
    }
problem-too-few-help = Add what is missing, or ask for the fact in another way.
problem-too-many = { $field } has { $count } entries, but may have at most { $most }
problem-too-many-help = Keep the best, or make two questions of it.
problem-wrong-is-right = The wrong option "{ $text }" is a right answer too
problem-wrong-is-right-help = Choose another wrong option. All forms of the answer count as right, those listed under also as well.
problem-option-twice = "{ $text }" stands here twice
problem-option-twice-help = Change or delete one of the two. Capital letters and spaces make no difference.
problem-fact-twice = The fact "{ $id }" is asked for twice in one question
problem-fact-twice-help = Use each fact once, or make a second fact of what else you ask for.
problem-wrong-answer-kind = { $kind } cannot ask for this fact, whose answer is { $answer }
problem-wrong-answer-kind-help = Use Typed for words, Number for numbers and Date for dates.
problem-answer-words = words
problem-answer-number = a number
problem-answer-date = a date
problem-no-ask = Neither this question nor its fact "{ $fact }" says what to ask
problem-no-ask-help = Add ask: "..?" to the question, or to the fact, where it serves all its questions.
problem-order-disagrees = "{ $second }" stands after "{ $first }", but is earlier by the dates of the facts
problem-order-disagrees-help = Write the items in the right order, the earliest first, or mend the date of one of the facts.
problem-last-is-no-option = The option that is to stay last, "{ $text }", is not among the options
problem-last-is-no-option-help = Write it exactly as it stands in right or instead.
problem-too-fine = The question wants more of the date than the fact has, which is { $date }
problem-too-fine-help = Ask for less with want: Year or want: Month, or give the fact its full date.

# Images

problem-image-without-alt = This image has no text that says what it shows
problem-image-without-alt-help = Add alt: "..": one sentence for those who cannot see it. With a question it must not give the answer away.
problem-image-name = "{ $file }" cannot be the name of an image file
problem-image-name-help = Write only the name of a file in the folder images beside the deck, without any other folder. It ends in .png, .jpg, .jpeg or .webp.
problem-image-missing = The image { $file } is not in the folder images beside the deck
problem-image-missing-help = Put the file into the folder images, beside the deck file, or take the image out of the deck.
problem-image-not-one = { $file } is not an image that can be shown, whatever its name says
problem-image-not-one-help = Save the image as PNG, JPEG or WebP. Drawings such as SVG have to be exported as PNG first.
problem-image-moves = The image { $file } moves, and only still images can be shown
problem-image-moves-help = Save one picture of it as PNG, JPEG or WebP.
problem-image-damaged = The image { $file } is damaged or cut off
problem-image-damaged-help = Copy the file once more from where you have it, or open it in an image program and save it again.
problem-image-too-many-bytes = The image { $file } has { $size } MB; an image may have { $limit } MB
problem-image-too-many-bytes-help = Make it smaller in an image program; 1600 pixels on the longer side are enough. Photographs are smallest as JPEG or WebP.
problem-image-too-many-pixels = The image { $file } is { $width } by { $height } pixels; the most are { $limit } by { $limit }
problem-image-too-many-pixels-help = Make it smaller in an image program; 1600 pixels on the longer side are enough.
problem-image-misnamed = The image { $file } does not bear the name of its content, which is { $name }
problem-image-misnamed-help = Rename the file to { $name } and write this name in the deck. An image that is named by its content cannot be mistaken for another.
problem-source-text-missing = The text of this source, { $file }, is not there
problem-source-text-missing-help = Evidence and wording are checked once it is. A name without a folder stands for a file beside the deck; write where the file is, or leave the field empty.
problem-source-text-unreadable = The text of this source, { $file }, cannot be read
problem-source-text-unreadable-help = Evidence and wording are checked once it can be. It must be a file, not a folder, that you may read and that has less than 32 MB.
problem-source-text-elsewhere = The text of this source is at { $file }, not on this machine
problem-source-text-elsewhere-help = Evidence and wording are checked in a file. Save the text as .txt and name that file here.
problem-source-text-not-one = { $file } is not plain text
problem-source-text-not-one-help = Evidence and wording are checked in plain text. Save the text of the source as .txt and name that file here.

# What a value should be, with an example

problem-shape-text = a text in quotes
problem-shape-text-example = "tenge"
problem-shape-text-or-name = a text in quotes, or a name
problem-shape-text-or-name-example = "the observers" or Name("osce")
problem-shape-number = a number without quotes
problem-shape-number-example = 70.96
problem-shape-count = a whole number without quotes
problem-shape-count-example = 1
problem-shape-counts = a whole number, or a list of them
problem-shape-counts-example = 6 or [4, 8]
problem-shape-yes-or-no = true or false, without quotes
problem-shape-yes-or-no-example = true
problem-shape-date = a date in quotes
problem-shape-date-example = "2022-09-17", "2022-09" or "2022"
problem-shape-texts = a list of texts
problem-shape-texts-example = ["CSTO", "ОДКБ"]
problem-shape-items = a list of items in square brackets
problem-shape-items-example = [Fact(..), Fact(..)]
problem-shape-pairs = a list of pairs, two texts in round brackets each
problem-shape-pairs-example = [("first text", "second text"), ("first text", "second text")]
problem-shape-triples = a list of groups, three texts in round brackets each
problem-shape-triples-example = [("fact-id", "left", "right"), ("fact-id", "left", "right")]
problem-shape-answer = words, a name, a number or a date
problem-shape-answer-example = "tenge", Name("csto"), Number(value: 70.96, unit: "%") or Date("2019-06")
problem-shape-name-kind = one of Person, Organisation, Place, Work and Thing, without quotes
problem-shape-name-kind-example = Organisation
problem-shape-precision = one of Year, Month and Day, without quotes
problem-shape-precision-example = Month
problem-shape-level = one of Error, Warning and Info, without quotes
problem-shape-level-example = Info
problem-shape-volatility = one of Office, Statistic, Law, History and Ongoing, without quotes
problem-shape-volatility-example = Office
problem-shape-image = an image
problem-shape-image-example = Image(file: "map.png", alt: "Map of Central Asia")
