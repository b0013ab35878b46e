"""The glossary of all languages as one file: TBX for terminology tools, CSV for spreadsheets."""
