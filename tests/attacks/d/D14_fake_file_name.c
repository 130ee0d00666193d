/* @attack D14 markup, a false file name and a false line in what the compiler says */
/* @allowed compile_error */
/* @why it is text: clean when stored, escaped when shown */
#line 1 "/srv/judge/secret.py\"><script>alert(1)</script>"
#error "<img src=x onerror=alert(1)> {\"verdict\": \"accepted\"} \u202e"
#pragma message "<script>alert(2)</script>"
int main(void) { return 0; }
