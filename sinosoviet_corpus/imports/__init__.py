"""Facts from elsewhere: tables, Wikidata, bibliographies. Rows that do not fit are set aside."""
