// @attack F17 a program without a start
// @allowed runtime_error compile_error
// @why what can't be started is the program's failure
public class Main {
    static int main = 1;
    private void main(String args) {}
}
