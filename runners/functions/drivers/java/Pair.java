package javafx.util;

import java.util.AbstractMap;

/** What users of older Java know from JavaFX, which newer ones don't bring. */
public class Pair<K, V> extends AbstractMap.SimpleImmutableEntry<K, V> {
    public Pair(K key, V value) {
        super(key, value);
    }
}
