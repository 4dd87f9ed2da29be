# What the writing rules say of a deck: for each rule what it found, and what to do.

lint-opt-count = This choice has { $count } options.
lint-opt-count-help = Keep the two to four wrong options that people really believe.
lint-opt-dup = “{ $text }” and “{ $other }” are the same name in two spellings.
lint-opt-dup-help = Take one of them out, or put another name there.
lint-key-longest = The right option “{ $text }” is much longer than the others.
lint-key-longest-help = Shorten it, or make the others as exact as it is.
lint-deck-longest = In { $count } of { $all } choices the right option is the longest.
lint-deck-longest-help = Lengthen some of the wrong options until the right one stands out no more.
lint-nota = The option “{ $text }” refers to the others.
lint-nota-help = Put a wrong answer there that somebody might believe.
lint-aota = The option “{ $text }” refers to the others.
lint-aota-help = Ask with a Several question for all that apply.
lint-k-type = The option “{ $text }” is made of other options.
lint-k-type-help = Ask with a Several question for all that apply.
lint-neg-stem = The question has a negation: “{ $word }”.
lint-neg-stem-help = Ask for what is so. If it must be, write the word in capitals.
lint-double-neg = The question has a negation, and so has the option “{ $text }” (“{ $word }”).
lint-double-neg-help = Ask for what is so.
lint-abs-distractor = The wrong option “{ $text }” says “{ $word }”, which is rarely true of anything.
lint-abs-distractor-help = Say what people really believe.
lint-vague = The option “{ $text }” says “{ $word }”.
lint-vague-help = Give a number, or leave the word out.
lint-a-an-cue = The question ends in “{ $article }”, which does not go with “{ $text }”.
lint-a-an-cue-help = Put the article into the options, or write “a or an”.
lint-num-agree = Only the right option “{ $text }” goes with the verb of the question in number.
lint-num-agree-help = Give all options the same number.
lint-clang = A word of the question stands in the right option “{ $text }” and in no other.
lint-clang-help = Leave it out of the option or the question, or use it in a wrong one too.
lint-convergence = The right option “{ $text }” shares the most words with the others.
lint-convergence-help = Vary the wrong options among themselves too.
lint-opposites = “{ $text }” and “{ $other }” say the opposite.
lint-opposites-help = Add an opposite pair that is wrong, or use a statement that may hold.
lint-range-overlap = The ranges “{ $text }” and “{ $other }” share a value.
lint-range-overlap-help = End one range before the next begins.
lint-num-middle = In { $count } of { $all } choices among numbers the right one is neither the smallest nor the largest.
lint-num-middle-help = Let the right number be the smallest or the largest now and then.
lint-hetero = Some options are of another kind or written otherwise than the rest.
lint-hetero-help = Write all of them alike: all numbers or all words, all with a capital or none, all with a full stop or none.
lint-common-prefix = All options begin with “{ $words }”.
lint-common-prefix-help = Move these words into the question.
lint-stem-short = “{ $text }” is very short.
lint-stem-short-help = Say in a whole question what is asked.
lint-stem-long = The question has { $count } words.
lint-stem-long-help = Put what is only background on the page of the topic.
lint-unfocused = “{ $words }” asks nothing by itself.
lint-unfocused-help = Ask for one thing, so that the answer can be thought before the options are read.
lint-blanks = The gap comes before anything that says what belongs into it.
lint-blanks-help = Turn the sentence round, so that the gap comes late.
lint-dup-stem = This asks nearly the same as “{ $other }”.
lint-dup-stem-help = Ask for another side of the fact, or take one of them out.
lint-leak = The answer “{ $text }” of “{ $other }” stands here.
lint-leak-help = Name the thing in another way here.
lint-label-leak = The answer “{ $text }” stands in the title “{ $label }”, which is shown before.
lint-label-leak-help = Give the topic or deck a title that names the subject only.
lint-alt-leak = The words of this image hold the answer “{ $text }”.
lint-alt-leak-help = Say what is to be seen without naming it, or give the image to the fact.
lint-why-leak = This explanation gives away “{ $text }”, the answer of “{ $other }”.
lint-why-leak-help = Explain without naming it.
lint-asks-more = The question asks for more than one thing: “{ $words }”.
lint-asks-more-help = Make it two facts, each with its own question.
lint-tf-balance = { $share } per cent of { $all } statements hold.
lint-tf-balance-help = Let about half of them hold.
lint-accept-long = The answer “{ $text }” has more than five words.
lint-accept-long-help = Ask for the part that matters, or make it a card.
lint-accept-collides = “{ $other }” is never right, but it is a spelling of “{ $text }”, which is.
lint-accept-collides-help = Take it out of the forms that are never right.
lint-no-explanation = This fact has no explanation.
lint-no-explanation-help = Write one or two sentences in `why`: what it means, or how to keep it apart from its like.
lint-distractor-note = The wrong option “{ $text }” does not say what it is true of.
lint-distractor-note-help = Write what it is the answer to.
lint-no-citation = This fact does not say where it was read and which words prove it.
lint-no-citation-help = Name the source in `from` and put a word or two of it into `evidence`.
lint-key-num-not-in-excerpt = The number { $figure } of the answer stands in no words of the evidence.
lint-key-num-not-in-excerpt-help = Quote the words that have the number, or say in `derived` how it was worked out.
lint-key-not-in-excerpt = The evidence does not hold the answer “{ $text }”.
lint-key-not-in-excerpt-help = Quote the words that have it, or say in `derived` how it was worked out.
lint-excerpt-not-in-source = “{ $text }” does not stand in the text of the source.
lint-excerpt-not-in-source-help = Quote the source letter for letter, or take the words out.
lint-excerpt-elsewhere = “{ $text }” stands in paragraph { $found } of the source, not in { $given }.
lint-excerpt-elsewhere-help = Correct `at`.
lint-copied-words = Eight words in a row are those of the source: “{ $words }”.
lint-copied-words-help = Say it in your own words.
lint-loaded-unattributed = “{ $word }” judges, and nobody is named whose word it is.
lint-loaded-unattributed-help = Use a plain word, or name who says so in `by`.
lint-opinion-unattributed = “{ $word }” is an opinion, and nobody is named whose.
lint-opinion-unattributed-help = Name who says so in `by`, or say what can be counted.
lint-causal-unattributed = “{ $word }” claims a cause, and nobody is named who says so.
lint-causal-unattributed-help = Name who says so in `by`, or tell what happened without the cause.
lint-no-as-of = “{ $word }” is true only at a time, and no time is given.
lint-no-as-of-help = Give the date in `as_of`, or use the past.
lint-superlative-undated = “{ $word }” puts it above all others, and no time is given.
lint-superlative-undated-help = Give the date in `as_of`, or name the year.
lint-stale = This was so in { $date }, { $days } days ago; such a state is taken to last { $most } days.
lint-stale-help = Look whether it still is so, and change `as_of`; or say in `volatility` that it is `History`.
lint-future-passed = “{ $word }” tells of { $year } as still to come.
lint-future-passed-help = Say what happened.
lint-name-validity = { $date } is outside the time in which “{ $name }” was the name.
lint-name-validity-help = Use the name of that time, or correct `since` and `until`.
lint-contested-one-source = Sources disagree about this, and it names fewer than two publishers.
lint-contested-one-source-help = Name both sources in `from` and their `publisher`.
lint-quote-no-speaker = Somebody is quoted, and nobody is named.
lint-quote-no-speaker-help = Name the speaker in `by`, or use your own words.
lint-unit-missing = The number “{ $text }” has no unit.
lint-unit-missing-help = Give the `unit`, or let what is counted follow the gap.
lint-unknown-rule = There is no rule “{ $name }”.
lint-unknown-rule-help = `bilim check --explain all` lists the rules.
lint-unused-suppression = “{ $name }” has nothing to say here any more.
lint-unused-suppression-help = Take the entry out of `suppress`.

# Changes to a deck that take away what was found in it.

fix-quotes = Straight quotes around the text.
fix-minus = A minus sign instead of a long dash.
fix-sign = A plain sign instead of one that only looks like it.
fix-comma = A comma between the two.
fix-colon = A colon after the field’s name.
fix-bare-field = The field’s name without quotes.
fix-once = One sign instead of two.
fix-bracket = The bracket without a partner is taken away.
fix-word = The word that is meant.
fix-form = The value in the form that this field has.
fix-date = The date as decks have it: year, month and day with hyphens.
fix-id = The id in small letters, figures and hyphens.
fix-reference = The id as it is spelled where it belongs.
fix-drop = What is empty or stands twice is taken away.
fix-braces = The answer in braces.
fix-kind = The kind of question that goes with the fact’s answer.
fix-format = The format of the deck is named.
fix-attribute = The line for other programs is taken away.
fix-reason = The reason that is no longer needed is taken away.
fix-paragraph = The paragraph in which the evidence stands.
fix-stops = The wrong options without their full stops.
fix-head = { $file }:{ $line }:{ $column }: { $sentence } [{ $rule }]
fix-nothing = There is nothing that could be changed without guessing.
fix-preview =
    { $changes ->
        [one] One change
       *[other] { $changes } changes
    } in { $files ->
        [one] one file
       *[other] { $files } files
    }. Nothing is written yet; --fix --write makes { $changes ->
        [one] it
       *[other] them
    }.
fix-written =
    { $changes ->
        [one] One change
       *[other] { $changes } changes
    } in { $files ->
        [one] one file
       *[other] { $files } files
    } written.
fix-shipped = { $file } is a deck of the program and stays as it is.
fix-changed = { $file } was changed by another program just now. Nothing was written into it; run the command again.
