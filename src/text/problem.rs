//! What a deck's diagnostics say: one message and one remedy for each problem.
