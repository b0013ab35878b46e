"""polyedition: one article, its language editions.

The folders and modules in the order in which the data passes through them:

1. `intake`      plain text -> a real HTML page, ``source/<article>.html``
2. `units`       the page -> translation units, each with a stable context and its place in the page
3. `catalogue`   units -> PO catalogues, one per language, and ``names.po``, the glossary; what was translated is
                 carried over, and `memory` offers what other articles have
4. `quantities`, `names`   what a text says in numbers and in names, whatever its language
5. `checks`      a unit and its translation -> findings
6. `reports`     findings -> text or JSON
7. `editions`    the page and its translations -> localised HTML

`languages` holds what is known of each language, `model` the data that the stages exchange,
`project` where a project's files lie, `files` all reading and writing, and `cli` the command line.
"""

__version__ = "0.1.0"
