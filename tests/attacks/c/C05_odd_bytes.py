# @attack C05 NUL, bytes that are no UTF-8, lone surrogates, a byte order mark, only CR
# @allowed wrong_answer
# @why whatever the bytes are, what is kept of them is text
# @essential
import sys

sample = input().split() == ["20", "22"]
everything = bytes(range(256)) + b"\xed\xa0\x80\xed\xb0\x80\xf4\x90\x80\x80\xc0\x80\xfe\xff\x00"
sys.stderr.buffer.write(everything * 100)
sys.stdout.buffer.write(b"\xef\xbb\xbf42\r\x00" + everything)
