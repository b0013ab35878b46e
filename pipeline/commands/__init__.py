"""What the verbs of the command line do, as functions from a project to what they found and wrote."""
