package io.countersign.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.Label;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/**
 * The condition that a class never touches a double or a float. It reads the instructions
 * themselves, because {@code (long) (amount * 0.9)} leaves no trace in any signature: a binary
 * fraction comes from a literal, a cast, an array, a field or a call, and each of these is looked
 * at.
 */
final class CountExactly extends ArchCondition<JavaClass> {

  private static final Set<String> FRACTIONS =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  CountExactly() {
    super("count exactly");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    try (InputStream code = type.getSource().orElseThrow().getUri().toURL().openStream()) {
      new ClassReader(code).accept(new Fractions(type, events), ClassReader.SKIP_FRAMES);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the code of " + type.getName(), e);
    }
  }

  private static boolean isFraction(Type type) {
    return type.getSort() == Type.METHOD
        ? Stream.concat(Stream.of(type.getReturnType()), Stream.of(type.getArgumentTypes()))
            .anyMatch(CountExactly::isFraction)
        : FRACTIONS.contains(type.getClassName().replace("[]", ""));
  }

  private static final class Fractions extends ClassVisitor {
    private final JavaClass type;
    private final ConditionEvents events;

    Fractions(JavaClass type, ConditionEvents events) {
      super(SpringAsmInfo.ASM_VERSION);
      this.type = type;
      this.events = events;
    }

    private void report(boolean found, String member, String what, int line) {
      if (found) {
        String message = "%s.%s has %s (%s.java:%d)";
        events.add(
            SimpleConditionEvent.violated(
                type, message.formatted(type.getName(), member, what, type.getSimpleName(), line)));
      }
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      Type field = Type.getType(descriptor);
      report(isFraction(field), name, "type " + field.getClassName(), 0);
      return super.visitField(access, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      report(isFraction(Type.getType(descriptor)), name, "signature " + descriptor, 0);
      return new MethodVisitor(api) {
        private int line;

        @Override
        public void visitLineNumber(int number, Label start) {
          line = number;
        }

        @Override
        public void visitInsn(int opcode) {
          boolean constant = opcode >= Opcodes.FCONST_0 && opcode <= Opcodes.DCONST_1;
          boolean cast =
              Set.of(Opcodes.I2F, Opcodes.I2D, Opcodes.L2F, Opcodes.L2D).contains(opcode);
          report(constant || cast, name, constant ? "a fraction" : "a cast to a fraction", line);
        }

        @Override
        public void visitLdcInsn(Object value) {
          report(value instanceof Double || value instanceof Float, name, "" + value, line);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
          boolean fractions = operand == Opcodes.T_DOUBLE || operand == Opcodes.T_FLOAT;
          report(opcode == Opcodes.NEWARRAY && fractions, name, "an array of fractions", line);
        }

        @Override
        public void visitTypeInsn(int opcode, String internalName) {
          report(isFraction(Type.getObjectType(internalName)), name, internalName, line);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
          report(isFraction(Type.getType(descriptor)), name, owner + "." + field, line);
        }

        @Override
        public void visitMethodInsn(
            int opcode, String owner, String method, String descriptor, boolean isInterface) {
          report(isFraction(Type.getType(descriptor)), name, owner + "." + method, line);
        }

        @Override
        public void visitInvokeDynamicInsn(
            String method, String descriptor, Handle bootstrap, Object... arguments) {
          Stream.concat(Stream.of(Type.getType(descriptor)), Stream.of(arguments))
              .map(used -> used instanceof Handle handle ? Type.getType(handle.getDesc()) : used)
              .filter(used -> used instanceof Type called && isFraction(called))
              .forEach(used -> report(true, name, "a reference to " + used, line));
        }
      };
    }
  }
}
