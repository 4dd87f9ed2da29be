# Memories: how much, how often, from which weights.
