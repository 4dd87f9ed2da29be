# The exam: its form, its forecast, what is to be done until then.
