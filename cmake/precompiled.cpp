// Nothing: the target that precompiles the headers needs a source.
