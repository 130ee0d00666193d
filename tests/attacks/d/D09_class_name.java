// @attack D09 a public class whose name would be a path or an option
// @allowed compile_error
// @why a file is named after an identifier; anything else is Main.java
public class ../../opt/judge/Main { }
public class -J-agentpath:evil { }
class Main { public static void main(String[] args) { } }
