package dev.candor.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.candor.events.Confidential;
import dev.candor.events.Scope;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How {@link Confidential} values and enums look in JSON. */
final class ConfidentialModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    ConfidentialModule() {
        addSerializer(new Sealing());
        addDeserializer(Confidential.class, new Opening(null));
        addSerializer(new EnumName());
        setDeserializerModifier(new EnumNames());
    }

    private static final class Sealing extends StdSerializer<Confidential<?>> {

        private static final long serialVersionUID = 1;

        Sealing() {
            super(Confidential.class, true);
        }

        @Override
        public void serialize(Confidential<?> value, JsonGenerator out, SerializerProvider context) throws IOException {
            var seal = (EventCodec.Seal) Objects.requireNonNull(context.getAttribute(EventCodec.Seal.class));
            out.writeStartObject();
            var place = seal.place(out.getOutputContext().pathAsPointer().toString());
            var words = ((ObjectMapper) out.getCodec()).writeValueAsBytes(value.value());
            out.writeStringField("scope", wireName(value.scope()));
            out.writeBinaryField("sealed", seal.keys().toSeal(value.scope()).seal(words, place));
            out.writeEndObject();
        }
    }

    private static final class Opening extends JsonDeserializer<Confidential<?>> implements ContextualDeserializer {

        private final @Nullable JavaType inner;

        Opening(@Nullable JavaType inner) {
            this.inner = inner;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new Opening(context.getContextualType().containedType(0));
        }

        @Override
        public Confidential<?> deserialize(JsonParser in, DeserializationContext context) throws IOException {
            var seal = (EventCodec.Seal) Objects.requireNonNull(context.getAttribute(EventCodec.Seal.class));
            var pointer = in.getParsingContext().pathAsPointer().toString();
            Scope scope = null;
            byte[] sealed = null;
            while (in.nextToken() != JsonToken.END_OBJECT) {
                var name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "scope" -> scope = scope(in.getText());
                    case "sealed" -> sealed = in.getBinaryValue();
                    default -> in.skipChildren();
                }
            }
            if (scope == null || sealed == null) {
                throw new UnreadableEvent("A confidential value needs scope and sealed");
            }
            var key = seal.keys().toOpen(scope);
            return key.isEmpty()
                    ? Confidential.unreadable(scope)
                    : read(in, scope, key.get().open(sealed, seal.place(pointer)));
        }

        private Confidential<?> read(JsonParser in, Scope scope, byte[] words) throws IOException {
            return Confidential.of(
                    scope, ((ObjectMapper) in.getCodec()).readValue(words, Objects.requireNonNull(inner)));
        }

        private static Scope scope(String name) {
            return Scope.valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    private static final class EnumName extends StdSerializer<Enum<?>> {

        private static final long serialVersionUID = 1;

        EnumName() {
            super(Enum.class, true);
        }

        @Override
        public void serialize(Enum<?> value, JsonGenerator out, SerializerProvider context) throws IOException {
            out.writeString(wireName(value));
        }
    }

    private static final class EnumNames extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription description,
                JsonDeserializer<?> standard) {
            return new JsonDeserializer<Object>() {
                @Override
                public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
                    var name = in.getText();
                    for (var it : type.getRawClass().getEnumConstants()) {
                        if (wireName((Enum<?>) it).equals(name)) {
                            return it;
                        }
                    }
                    throw new UnreadableEvent(type.getRawClass().getSimpleName() + " has no such value");
                }
            };
        }
    }

    private static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
