# @attack C06 terminal controls, direction overrides and markup in output and in an error
# @allowed runtime_error
# @why what is kept of them controls no terminal, browser or log
# @essential
import sys

NASTY = (
    "\x1b]0;title\x07\x1b[2J\x1b[31m\x9b5n\x08\x08\r<script>alert(1)</script>"
    "\u202egnihton\u2066\u2028\u2029\u200b\ufeff{{ 7*7 }}${jndi:ldap://x}%n%s\n"
    '127.0.0.1 - - "GET / HTTP/1.1" 200\n'
)
print(NASTY)
sys.stderr.write(NASTY)
raise type("\x1b[0mError\u202e", (Exception,), {})(NASTY)
