"""A period as a file or a picture: values in, bytes out. What stands in it is `newsroom/overview.py`'s to say."""
