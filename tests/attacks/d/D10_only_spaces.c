/* @attack D10 nothing but blanks */
/* @allowed compile_error */
/* @why what makes no program is the program's fault */
   
