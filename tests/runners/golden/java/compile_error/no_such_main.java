class Main {
    static void run(String[] args) {
        System.out.println(3);
    }
}
