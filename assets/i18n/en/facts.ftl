# Every fact in one list, the timeline, the source with its facts.

facts-title = Facts
