"""Claims against their denial, their opposites and complete lists."""
