"""The patterns of claims: one a file, found by walking this folder. `proposers/README.md` says how to write one."""
