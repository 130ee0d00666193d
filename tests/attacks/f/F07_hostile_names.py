# @attack F07 escapes, markup and broken characters in names and messages
# @allowed runtime_error
# @why texts are cleaned before anybody stores or shows them
# @essential
import os

text = "\x1b[2J\x1b]0;title\x07\x00\u202e<script>alert(1)</script>\n{\"verdict\": \"accepted\"}\r\n"
os.write(1, text.encode() + b"\xff\xfe\xed\xa0\x80\xc0\x80" * 100)
os.write(2, text.encode() * 3000)
raise type(text.replace("\x00", ""), (Exception,), {})(text)
