# What a teacher already has, tables and lists, to new facts.

bring-nothing = There is nothing in it but empty lines.
bring-document = This is a workbook, a document or a PDF, not plain text. Open it in its own program, and save the table as CSV, or copy its rows and paste them into a text file.
bring-not-text = This is not a text: too many of its signs belong to no writing.
bring-too-large = It has { $size } MB. At most { $most } MB can be read at once; bring it in parts.
bring-columns = Line { $line } has { $columns } columns. At most { $most } can be read; perhaps the sign between cells is another one.
bring-rows = It has more than { $most } rows. Bring it in parts.
bring-cells = It has more than { $most } cells. Bring it in parts, or without the columns that are not needed.

bring-left-nothing-used = Nothing in this line belongs to a question, an answer or a sentence.
bring-left-no-question = There is no question and no sentence.
bring-left-no-answer = There is no answer. A fact needs exactly one.
bring-left-no-gap = The sentence has no braces. Put them around the answer.
bring-left-many-gaps = The sentence has more than one pair of braces. Make two facts of it.
bring-left-uneven = A brace is not closed, or not opened.
bring-left-braces-in-answer = An answer cannot have braces of its own.
bring-left-two-answers = The braces say “{ $gap }”, the answer is “{ $answer }”. A fact has exactly one answer; if both are right, put one under the other right forms.
bring-left-list = The answer is a list. Make a fact of each.
bring-left-not-in-sentence = The sentence has no braces, and the answer does not stand in it word for word.
bring-left-twice-in-sentence = The answer stands in the sentence more than once. Put braces around the one that is asked for.
bring-left-two-numbers = “{ $text }” can be two numbers. Say which sign stands before decimals.
bring-left-two-dates = “{ $text }” can be two dates. Say whether the day or the month comes first.
bring-left-no-date = “{ $text }” is not a date with a year.
bring-left-no-place = “{ $text }” has no number of a paragraph or page.
bring-left-wrong-is-right = The wrong option “{ $text }” is also right.
bring-left-many-wrong = There are more than eight wrong options.
bring-left-too-long = A cell has more than { $most } signs.
bring-left-more-cells = { $columns ->
    [one] This line has more cells than the one column of the table. Bring it by itself, or say what the other columns hold.
   *[other] This line has more cells than the { $columns } columns of the table. Bring it by itself, or say what the other columns hold.
}
bring-left-twice = The same stands in line { $line }.

bring-noted-one-wrong = One wrong option makes no choice; it is not used.
bring-noted-forms = A number or date needs no other forms; they are not used.

bring-kind-tab = a table with tabs between its cells
bring-kind-semicolon = a table with ; between its cells
bring-kind-comma = a table with commas between its cells
bring-kind-pipe = a table with | between its cells
bring-kind-dash = a list with a dash between two parts
bring-kind-equals = a list with = between two parts
bring-kind-colon = a list with a colon between two parts
bring-kind-asked = questions and answers, line by line
bring-kind-sentences = sentences, one a line

bring-role-says = sentence with the answer in braces
bring-role-ask = question
bring-role-answer = answer
bring-role-also = other right forms
bring-role-why = explanation
bring-role-instead = wrong options
bring-role-topic = topic
bring-role-at = place in the source
bring-role-on = date of the event
bring-role-unused = not used

bring-read = { $file }: { $kind }, { $encoding }
bring-damaged = Some bytes mean nothing in this encoding. A replacement sign stands for them; look for it before you use the facts.
bring-header = Line { $line } names the columns.
bring-column = Column { $number }: { $role }
bring-column-named = Column { $number }, “{ $name }”: { $role }
bring-facts =
    { $count ->
        [0] No facts
        [one] One fact
       *[other] { $count } facts
    }, { $left ->
        [0] nothing left out
        [one] one row left out
       *[other] { $left } rows left out
    }.
bring-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
bring-line = Line { $line }: { $why } — { $text }
bring-written = The new deck is written: { $path }. bilim check tells what its facts still lack.
bring-is-there = { $path } is there already, and nothing was written. Name a file that is not there yet.
bring-not-ron = { $path } is no name of a deck file. Deck files end in .ron.
bring-no-facts = Nothing was written, because there are no facts.
