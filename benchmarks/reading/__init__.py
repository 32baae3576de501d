"""How well whole documents are read into clauses: documents with truth, scores and laws."""
