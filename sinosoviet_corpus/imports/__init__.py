"""Facts from elsewhere: tables, Wikidata, bibliographies. See README.md."""
