/* @attack D17 digraphs, trigraphs and spliced lines that hide what is code */
/* @allowed compile_error */
/* @why nothing looks for code in the text: the compiler decides */
%:include </etc/passwd>
??=include "/dev/null"
#inc\
lude "/etc/hosts"
int main(void) <% return 0; %> ??/
