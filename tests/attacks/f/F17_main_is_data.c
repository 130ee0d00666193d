/* @attack F17 a start that is data */
/* @allowed runtime_error */
/* @why it crashes by itself */
const int main = 195;
