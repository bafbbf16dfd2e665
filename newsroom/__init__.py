"""What an editorial desk knows. Pure: values in, values out; `now` is an argument."""
