# The scripts of bin/ under the names that hands remember.
.PHONY: start test test-browser check
start test test-browser check:
	@bin/$@
