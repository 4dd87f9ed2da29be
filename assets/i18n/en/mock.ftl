# The mock exam, and how sure an answer was.
