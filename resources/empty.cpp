// A static library needs one source; its contents are the resources beside this file.
