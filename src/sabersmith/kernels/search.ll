; of C files with the digest e7aa04f289a1e791

%struct.Room = type { ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }

; Function Attrs: nofree norecurse nosync nounwind
define dso_local void @take_steps(ptr nocapture noundef readonly %0, i64 noundef %1, i64 noundef %2, ptr noundef %3) local_unnamed_addr #0 {
  %5 = alloca %struct.Room, align 8
  call void @llvm.lifetime.start.p0(i64 176, ptr nonnull %5) #15
  tail call void @llvm.experimental.noalias.scope.decl(metadata !4)
  %6 = load i64, ptr %0, align 8, !tbaa !7, !noalias !4
  %7 = getelementptr inbounds i8, ptr %0, i64 8
  %8 = load i64, ptr %7, align 8, !tbaa !14, !noalias !4
  %9 = mul nsw i64 %8, %6
  %10 = getelementptr inbounds i8, ptr %0, i64 552
  %11 = load ptr, ptr %10, align 8, !tbaa !15, !noalias !4
  store ptr %11, ptr %5, align 8, !tbaa !16, !alias.scope !4
  %12 = getelementptr inbounds i8, ptr %0, i64 24
  %13 = load i64, ptr %12, align 8, !tbaa !18, !noalias !4
  %14 = mul i64 %13, %6
  %15 = getelementptr inbounds float, ptr %11, i64 %14
  %16 = getelementptr inbounds i8, ptr %5, i64 8
  store ptr %15, ptr %16, align 8, !tbaa !19, !alias.scope !4
  %17 = getelementptr inbounds float, ptr %15, i64 %14
  %18 = getelementptr inbounds i8, ptr %5, i64 16
  store ptr %17, ptr %18, align 8, !tbaa !20, !alias.scope !4
  %19 = getelementptr inbounds float, ptr %17, i64 %14
  %20 = getelementptr inbounds i8, ptr %5, i64 24
  store ptr %19, ptr %20, align 8, !tbaa !21, !alias.scope !4
  %21 = mul i64 %14, 12
  %22 = getelementptr inbounds i8, ptr %19, i64 %21
  %23 = getelementptr inbounds i8, ptr %5, i64 32
  store ptr %22, ptr %23, align 8, !tbaa !22, !alias.scope !4
  %24 = getelementptr inbounds i8, ptr %0, i64 32
  %25 = load i64, ptr %24, align 8, !tbaa !23, !noalias !4
  %26 = mul nsw i64 %25, %6
  %27 = getelementptr inbounds float, ptr %22, i64 %26
  %28 = getelementptr inbounds i8, ptr %5, i64 40
  store ptr %27, ptr %28, align 8, !tbaa !24, !alias.scope !4
  %29 = getelementptr inbounds i8, ptr %0, i64 40
  %30 = load i64, ptr %29, align 8, !tbaa !25, !noalias !4
  %31 = getelementptr inbounds i8, ptr %0, i64 48
  %32 = load i64, ptr %31, align 8, !tbaa !26, !noalias !4
  %33 = mul nsw i64 %32, %30
  %34 = getelementptr inbounds float, ptr %27, i64 %33
  %35 = getelementptr inbounds i8, ptr %5, i64 48
  store ptr %34, ptr %35, align 8, !tbaa !27, !alias.scope !4
  %36 = getelementptr inbounds float, ptr %34, i64 %9
  %37 = getelementptr inbounds i8, ptr %5, i64 56
  store ptr %36, ptr %37, align 8, !tbaa !28, !alias.scope !4
  %38 = getelementptr inbounds float, ptr %36, i64 %9
  %39 = getelementptr inbounds i8, ptr %5, i64 64
  store ptr %38, ptr %39, align 8, !tbaa !29, !alias.scope !4
  %40 = getelementptr inbounds float, ptr %38, i64 %9
  %41 = getelementptr inbounds i8, ptr %5, i64 72
  store ptr %40, ptr %41, align 8, !tbaa !30, !alias.scope !4
  %42 = getelementptr inbounds float, ptr %40, i64 %8
  %43 = getelementptr inbounds i8, ptr %5, i64 80
  store ptr %42, ptr %43, align 8, !tbaa !31, !alias.scope !4
  %44 = mul i64 %6, 136
  %45 = getelementptr inbounds i8, ptr %42, i64 %44
  %46 = getelementptr inbounds i8, ptr %5, i64 88
  store ptr %45, ptr %46, align 8, !tbaa !32, !alias.scope !4
  %47 = getelementptr inbounds i8, ptr %0, i64 72
  %48 = load i64, ptr %47, align 8, !tbaa !33, !noalias !4
  %49 = shl nsw i64 %48, 3
  %50 = getelementptr inbounds i8, ptr %45, i64 %49
  %51 = getelementptr inbounds i8, ptr %5, i64 96
  store ptr %50, ptr %51, align 8, !tbaa !34, !alias.scope !4
  %52 = getelementptr inbounds float, ptr %50, i64 %6
  %53 = getelementptr inbounds i8, ptr %5, i64 104
  store ptr %52, ptr %53, align 8, !tbaa !35, !alias.scope !4
  %54 = getelementptr inbounds float, ptr %52, i64 %6
  %55 = getelementptr inbounds i8, ptr %5, i64 112
  store ptr %54, ptr %55, align 8, !tbaa !36, !alias.scope !4
  %56 = getelementptr inbounds float, ptr %54, i64 %6
  %57 = getelementptr inbounds i8, ptr %5, i64 120
  store ptr %56, ptr %57, align 8, !tbaa !37, !alias.scope !4
  %58 = mul i64 %6, 376
  %59 = getelementptr inbounds i8, ptr %56, i64 %58
  %60 = getelementptr inbounds i8, ptr %5, i64 128
  store ptr %59, ptr %60, align 8, !tbaa !38, !alias.scope !4
  %61 = getelementptr inbounds i8, ptr %0, i64 560
  %62 = load ptr, ptr %61, align 8, !tbaa !39, !noalias !4
  %63 = getelementptr inbounds i8, ptr %5, i64 144
  store ptr %62, ptr %63, align 8, !tbaa !40, !alias.scope !4
  %64 = shl nsw i64 %48, 4
  %65 = getelementptr inbounds i8, ptr %62, i64 %64
  %66 = getelementptr inbounds i8, ptr %5, i64 152
  store ptr %65, ptr %66, align 8, !tbaa !41, !alias.scope !4
  %67 = getelementptr inbounds i64, ptr %65, i64 %6
  %68 = getelementptr inbounds i8, ptr %5, i64 160
  store ptr %67, ptr %68, align 8, !tbaa !42, !alias.scope !4
  %69 = getelementptr inbounds i64, ptr %67, i64 %6
  %70 = getelementptr inbounds i8, ptr %5, i64 168
  store ptr %69, ptr %70, align 8, !tbaa !43, !alias.scope !4
  %71 = shl i64 %6, 4
  %72 = getelementptr i8, ptr %69, i64 %71
  %73 = getelementptr i8, ptr %72, i64 192
  %74 = getelementptr inbounds i8, ptr %5, i64 136
  store ptr %73, ptr %74, align 8, !tbaa !44, !alias.scope !4
  %75 = icmp slt i64 %1, %2
  br i1 %75, label %76, label %79

76:                                               ; preds = %4
  %77 = icmp eq ptr %3, null
  %78 = getelementptr inbounds i8, ptr %0, i64 112
  br label %80

79:                                               ; preds = %98, %4
  call void @llvm.lifetime.end.p0(i64 176, ptr nonnull %5) #15
  ret void

80:                                               ; preds = %76, %98
  %81 = phi i64 [ %1, %76 ], [ %99, %98 ]
  br i1 %77, label %89, label %82

82:                                               ; preds = %80
  %83 = sub nsw i64 %81, %1
  %84 = load i64, ptr %0, align 8, !tbaa !7
  %85 = mul nsw i64 %84, %83
  %86 = load i64, ptr %7, align 8, !tbaa !14
  %87 = mul nsw i64 %85, %86
  %88 = getelementptr inbounds float, ptr %3, i64 %87
  br label %89

89:                                               ; preds = %80, %82
  %90 = phi ptr [ %88, %82 ], [ null, %80 ]
  call fastcc void @score(ptr noundef nonnull %0, ptr noundef nonnull %5, i64 noundef %81, ptr noundef %90) #16
  %91 = load i64, ptr %78, align 8, !tbaa !45
  %92 = icmp eq i64 %91, 0
  br i1 %92, label %97, label %93

93:                                               ; preds = %89
  %94 = load i64, ptr %0, align 8, !tbaa !7
  %95 = icmp sgt i64 %94, 11
  br i1 %95, label %96, label %97

96:                                               ; preds = %93
  call fastcc void @best_of_endings(ptr noundef nonnull %0, ptr noundef nonnull %5) #16
  br label %98

97:                                               ; preds = %93, %89
  call fastcc void @best_extensions(ptr noundef nonnull %0, ptr noundef nonnull %5) #16
  br label %98

98:                                               ; preds = %97, %96
  call fastcc void @go_on(ptr noundef nonnull %0, ptr noundef nonnull %5, i64 noundef %81) #16
  %99 = add i64 %81, 1
  %100 = icmp eq i64 %99, %2
  br i1 %100, label %79, label %80, !llvm.loop !46
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree noinline norecurse nosync nounwind
define internal fastcc void @score(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2, ptr noundef readonly %3) unnamed_addr #2 {
  %5 = getelementptr inbounds i8, ptr %0, i64 8
  %6 = load i64, ptr %5, align 8, !tbaa !14
  %7 = getelementptr inbounds i8, ptr %0, i64 296
  %8 = load i64, ptr %7, align 8, !tbaa !49
  %9 = add nsw i64 %8, %2
  %10 = getelementptr inbounds i8, ptr %0, i64 128
  %11 = load double, ptr %10, align 8, !tbaa !50
  %12 = fptrunc double %11 to float
  %13 = getelementptr inbounds i8, ptr %0, i64 144
  %14 = load double, ptr %13, align 8, !tbaa !51
  %15 = fptrunc double %14 to float
  %16 = getelementptr inbounds i8, ptr %1, i64 48
  %17 = load ptr, ptr %16, align 8, !tbaa !27
  tail call fastcc void @read_tokens(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %17) #16
  %18 = load i64, ptr %0, align 8, !tbaa !7
  %19 = icmp sgt i64 %18, 0
  br i1 %19, label %20, label %81

20:                                               ; preds = %4
  %21 = getelementptr inbounds i8, ptr %0, i64 512
  %22 = getelementptr inbounds i8, ptr %0, i64 80
  %23 = getelementptr inbounds i8, ptr %1, i64 56
  %24 = getelementptr inbounds i8, ptr %1, i64 64
  %25 = getelementptr inbounds i8, ptr %0, i64 88
  %26 = icmp sgt i64 %6, 0
  %27 = getelementptr inbounds i8, ptr %0, i64 96
  %28 = getelementptr inbounds i8, ptr %1, i64 80
  %29 = getelementptr inbounds i8, ptr %0, i64 488
  %30 = getelementptr inbounds i8, ptr %1, i64 88
  %31 = getelementptr inbounds i8, ptr %1, i64 72
  %32 = getelementptr inbounds i8, ptr %0, i64 112
  %33 = getelementptr inbounds i8, ptr %1, i64 144
  %34 = getelementptr inbounds i8, ptr %1, i64 136
  %35 = getelementptr inbounds i8, ptr %0, i64 104
  %36 = getelementptr inbounds i8, ptr %0, i64 288
  %37 = mul i64 %6, %2
  %38 = getelementptr inbounds i8, ptr %0, i64 136
  %39 = icmp sgt i64 %9, 16
  %40 = add nsw i64 %9, -16
  %41 = select i1 %39, i64 %40, i64 0
  %42 = icmp slt i64 %41, %9
  %43 = getelementptr inbounds i8, ptr %1, i64 96
  %44 = icmp eq ptr %3, null
  %45 = getelementptr inbounds i8, ptr %0, i64 152
  %46 = getelementptr inbounds i8, ptr %0, i64 472
  %47 = shl i64 %6, 2
  %48 = shl i64 %6, 2
  %49 = shl i64 %6, 2
  %50 = shl i64 %2, 2
  %51 = add i64 %50, 4
  %52 = mul i64 %6, %51
  %53 = shl i64 %6, 2
  %54 = icmp ult i64 %6, 8
  %55 = and i64 %6, 9223372036854775800
  %56 = icmp eq i64 %6, %55
  %57 = icmp ult i64 %6, 8
  %58 = and i64 %6, 9223372036854775800
  %59 = insertelement <8 x float> poison, float %12, i64 0
  %60 = shufflevector <8 x float> %59, <8 x float> poison, <8 x i32> zeroinitializer
  %61 = icmp eq i64 %6, %58
  %62 = icmp ult i64 %6, 8
  %63 = and i64 %6, 9223372036854775800
  %64 = icmp eq i64 %6, %63
  %65 = icmp ult i64 %6, 8
  %66 = and i64 %6, 9223372036854775800
  %67 = insertelement <8 x float> poison, float %15, i64 0
  %68 = shufflevector <8 x float> %67, <8 x float> poison, <8 x i32> zeroinitializer
  %69 = icmp eq i64 %6, %66
  %70 = icmp ult i64 %6, 8
  %71 = and i64 %6, 9223372036854775800
  %72 = icmp eq i64 %6, %71
  %73 = icmp ult i64 %6, 8
  %74 = and i64 %6, 9223372036854775800
  %75 = insertelement <8 x i1> poison, i1 %44, i64 0
  %76 = shufflevector <8 x i1> %75, <8 x i1> poison, <8 x i32> zeroinitializer
  %77 = insertelement <8 x float> poison, float %15, i64 0
  %78 = shufflevector <8 x float> %77, <8 x float> poison, <8 x i32> zeroinitializer
  %79 = xor <8 x i1> %76, <i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 true>
  %80 = icmp eq i64 %6, %74
  br label %82

81:                                               ; preds = %322, %4
  ret void

82:                                               ; preds = %20, %322
  %83 = phi i64 [ 0, %20 ], [ %323, %322 ]
  %84 = mul i64 %53, %83
  %85 = mul i64 %49, %83
  %86 = mul i64 %48, %83
  %87 = add i64 %47, %86
  %88 = getelementptr i8, ptr %3, i64 %86
  %89 = getelementptr i8, ptr %3, i64 %87
  %90 = shl i64 %83, 2
  %91 = load ptr, ptr %21, align 8, !tbaa !52
  %92 = load i64, ptr %22, align 8, !tbaa !53
  %93 = mul nsw i64 %92, %83
  %94 = getelementptr inbounds i64, ptr %91, i64 %93
  %95 = load ptr, ptr %16, align 8, !tbaa !27
  %96 = ptrtoint ptr %95 to i64
  %97 = mul nsw i64 %83, %6
  %98 = getelementptr inbounds float, ptr %95, i64 %97
  %99 = load ptr, ptr %23, align 8, !tbaa !28
  %100 = ptrtoint ptr %99 to i64
  %101 = getelementptr float, ptr %99, i64 %97
  %102 = load ptr, ptr %24, align 8, !tbaa !29
  %103 = ptrtoint ptr %102 to i64
  %104 = getelementptr inbounds float, ptr %102, i64 %97
  tail call fastcc void @log_softmax(ptr noundef %98, i64 noundef %6) #16
  %105 = load i64, ptr %25, align 8, !tbaa !54
  %106 = icmp eq i64 %105, 0
  br i1 %106, label %108, label %107

107:                                              ; preds = %82
  tail call fastcc void @mix_copies(ptr noundef nonnull %0, i64 noundef %2, ptr noundef %94, ptr noundef %98) #16
  br label %108

108:                                              ; preds = %107, %82
  br i1 %26, label %109, label %123

109:                                              ; preds = %108
  %110 = sub i64 %100, %96
  %111 = icmp ult i64 %110, 128
  %112 = select i1 %54, i1 true, i1 %111
  br i1 %112, label %113, label %115

113:                                              ; preds = %122, %109
  %114 = phi i64 [ 0, %109 ], [ %55, %122 ]
  br label %126

115:                                              ; preds = %109, %115
  %116 = phi i64 [ %120, %115 ], [ 0, %109 ]
  %117 = getelementptr inbounds float, ptr %98, i64 %116
  %118 = load <8 x float>, ptr %117, align 4, !tbaa !55
  %119 = getelementptr inbounds float, ptr %101, i64 %116
  store <8 x float> %118, ptr %119, align 4, !tbaa !55
  %120 = add nuw i64 %116, 8
  %121 = icmp eq i64 %120, %55
  br i1 %121, label %122, label %115, !llvm.loop !57

122:                                              ; preds = %115
  br i1 %56, label %123, label %113

123:                                              ; preds = %126, %122, %108
  %124 = load i64, ptr %27, align 8, !tbaa !60
  %125 = icmp eq i64 %124, 0
  br i1 %125, label %181, label %133

126:                                              ; preds = %113, %126
  %127 = phi i64 [ %131, %126 ], [ %114, %113 ]
  %128 = getelementptr inbounds float, ptr %98, i64 %127
  %129 = load float, ptr %128, align 4, !tbaa !55
  %130 = getelementptr inbounds float, ptr %101, i64 %127
  store float %129, ptr %130, align 4, !tbaa !55
  %131 = add nuw nsw i64 %127, 1
  %132 = icmp eq i64 %131, %6
  br i1 %132, label %123, label %126, !llvm.loop !61

133:                                              ; preds = %123
  %134 = load ptr, ptr %28, align 8, !tbaa !31
  %135 = mul i64 %83, 136
  %136 = getelementptr inbounds i8, ptr %134, i64 %135
  %137 = load ptr, ptr %29, align 8, !tbaa !62
  %138 = mul i64 %83, 376
  %139 = getelementptr inbounds i8, ptr %137, i64 %138
  %140 = load ptr, ptr %30, align 8, !tbaa !32
  %141 = load ptr, ptr %31, align 8, !tbaa !30
  tail call fastcc void @penalties(ptr noundef nonnull %0, i64 noundef %2, ptr noundef %139, ptr noundef %136, ptr noundef %140, ptr noundef %141) #16
  br i1 %26, label %142, label %164

142:                                              ; preds = %133
  %143 = load ptr, ptr %31, align 8, !tbaa !30
  br i1 %57, label %144, label %146

144:                                              ; preds = %163, %146, %142
  %145 = phi i64 [ 0, %146 ], [ 0, %142 ], [ %58, %163 ]
  br label %167

146:                                              ; preds = %142
  %147 = getelementptr i8, ptr %99, i64 %49
  %148 = getelementptr i8, ptr %147, i64 %84
  %149 = getelementptr i8, ptr %143, i64 %49
  %150 = icmp ult ptr %101, %149
  %151 = icmp ult ptr %143, %148
  %152 = and i1 %150, %151
  br i1 %152, label %144, label %153

153:                                              ; preds = %146, %153
  %154 = phi i64 [ %161, %153 ], [ 0, %146 ]
  %155 = getelementptr inbounds float, ptr %143, i64 %154
  %156 = load <8 x float>, ptr %155, align 4, !tbaa !55, !alias.scope !63
  %157 = fmul reassoc nsz contract <8 x float> %156, %60
  %158 = getelementptr inbounds float, ptr %101, i64 %154
  %159 = load <8 x float>, ptr %158, align 4, !tbaa !55, !alias.scope !66, !noalias !63
  %160 = fsub reassoc nsz contract <8 x float> %159, %157
  store <8 x float> %160, ptr %158, align 4, !tbaa !55, !alias.scope !66, !noalias !63
  %161 = add nuw i64 %154, 8
  %162 = icmp eq i64 %161, %58
  br i1 %162, label %163, label %153, !llvm.loop !68

163:                                              ; preds = %153
  br i1 %61, label %164, label %144

164:                                              ; preds = %167, %163, %133
  %165 = load i64, ptr %32, align 8, !tbaa !45
  %166 = icmp eq i64 %165, 0
  br i1 %166, label %181, label %177

167:                                              ; preds = %144, %167
  %168 = phi i64 [ %175, %167 ], [ %145, %144 ]
  %169 = getelementptr inbounds float, ptr %143, i64 %168
  %170 = load float, ptr %169, align 4, !tbaa !55
  %171 = fmul reassoc nsz contract float %170, %12
  %172 = getelementptr inbounds float, ptr %101, i64 %168
  %173 = load float, ptr %172, align 4, !tbaa !55
  %174 = fsub reassoc nsz contract float %173, %171
  store float %174, ptr %172, align 4, !tbaa !55
  %175 = add nuw nsw i64 %168, 1
  %176 = icmp eq i64 %175, %6
  br i1 %176, label %164, label %167, !llvm.loop !69

177:                                              ; preds = %164
  %178 = load ptr, ptr %33, align 8, !tbaa !40
  %179 = load ptr, ptr %34, align 8, !tbaa !44
  %180 = getelementptr inbounds i64, ptr %179, i64 %97
  tail call fastcc void @endings(ptr noundef nonnull %0, ptr noundef %139, ptr noundef %136, ptr noundef %178, ptr noundef %180) #16
  br label %181

181:                                              ; preds = %164, %177, %123
  %182 = load i64, ptr %35, align 8, !tbaa !70
  %183 = icmp eq i64 %182, 0
  br i1 %183, label %216, label %184

184:                                              ; preds = %181
  %185 = load ptr, ptr %36, align 8, !tbaa !71
  %186 = getelementptr float, ptr %185, i64 %37
  br i1 %26, label %187, label %216

187:                                              ; preds = %184
  br i1 %62, label %205, label %188

188:                                              ; preds = %187
  %189 = getelementptr i8, ptr %99, i64 %48
  %190 = getelementptr i8, ptr %189, i64 %85
  %191 = getelementptr i8, ptr %185, i64 %52
  %192 = icmp ult ptr %101, %191
  %193 = icmp ult ptr %186, %190
  %194 = and i1 %192, %193
  br i1 %194, label %205, label %195

195:                                              ; preds = %188, %195
  %196 = phi i64 [ %202, %195 ], [ 0, %188 ]
  %197 = getelementptr inbounds float, ptr %186, i64 %196
  %198 = load <8 x float>, ptr %197, align 4, !tbaa !55, !alias.scope !72
  %199 = getelementptr inbounds float, ptr %101, i64 %196
  %200 = load <8 x float>, ptr %199, align 4, !tbaa !55, !alias.scope !75, !noalias !72
  %201 = fadd reassoc nsz contract <8 x float> %200, %198
  store <8 x float> %201, ptr %199, align 4, !tbaa !55, !alias.scope !75, !noalias !72
  %202 = add nuw i64 %196, 8
  %203 = icmp eq i64 %202, %63
  br i1 %203, label %204, label %195, !llvm.loop !77

204:                                              ; preds = %195
  br i1 %64, label %216, label %205

205:                                              ; preds = %204, %188, %187
  %206 = phi i64 [ 0, %188 ], [ 0, %187 ], [ %63, %204 ]
  br label %207

207:                                              ; preds = %205, %207
  %208 = phi i64 [ %214, %207 ], [ %206, %205 ]
  %209 = getelementptr inbounds float, ptr %186, i64 %208
  %210 = load float, ptr %209, align 4, !tbaa !55
  %211 = getelementptr inbounds float, ptr %101, i64 %208
  %212 = load float, ptr %211, align 4, !tbaa !55
  %213 = fadd reassoc nsz contract float %212, %210
  store float %213, ptr %211, align 4, !tbaa !55
  %214 = add nuw nsw i64 %208, 1
  %215 = icmp eq i64 %214, %6
  br i1 %215, label %216, label %207, !llvm.loop !78

216:                                              ; preds = %207, %204, %184, %181
  %217 = load double, ptr %38, align 8, !tbaa !79
  %218 = fcmp reassoc nsz contract ogt double %217, 0.000000e+00
  br i1 %218, label %219, label %235

219:                                              ; preds = %216
  %220 = getelementptr i8, ptr %101, i64 -12
  br i1 %42, label %221, label %235

221:                                              ; preds = %219
  %222 = fptrunc double %217 to float
  br label %223

223:                                              ; preds = %221, %232
  %224 = phi i64 [ %41, %221 ], [ %233, %232 ]
  %225 = getelementptr inbounds i64, ptr %94, i64 %224
  %226 = load i64, ptr %225, align 8, !tbaa !80
  %227 = icmp sgt i64 %226, 2
  br i1 %227, label %228, label %232

228:                                              ; preds = %223
  %229 = getelementptr float, ptr %220, i64 %226
  %230 = load float, ptr %229, align 4, !tbaa !55
  %231 = fsub reassoc nsz contract float %230, %222
  store float %231, ptr %229, align 4, !tbaa !55
  br label %232

232:                                              ; preds = %223, %228
  %233 = add nuw nsw i64 %224, 1
  %234 = icmp slt i64 %233, %9
  br i1 %234, label %223, label %235, !llvm.loop !81

235:                                              ; preds = %232, %219, %216
  %236 = load ptr, ptr %43, align 8, !tbaa !34
  %237 = getelementptr inbounds float, ptr %236, i64 %83
  store float 0.000000e+00, ptr %237, align 4, !tbaa !55
  br i1 %44, label %270, label %238

238:                                              ; preds = %235
  %239 = load double, ptr %45, align 8, !tbaa !82
  %240 = fcmp reassoc nsz contract olt double %239, 1.000000e+00
  br i1 %240, label %241, label %270

241:                                              ; preds = %238
  br i1 %26, label %242, label %257

242:                                              ; preds = %241
  %243 = sub i64 %103, %100
  %244 = icmp ult i64 %243, 128
  %245 = select i1 %65, i1 true, i1 %244
  br i1 %245, label %246, label %248

246:                                              ; preds = %256, %242
  %247 = phi i64 [ 0, %242 ], [ %66, %256 ]
  br label %262

248:                                              ; preds = %242, %248
  %249 = phi i64 [ %254, %248 ], [ 0, %242 ]
  %250 = getelementptr inbounds float, ptr %101, i64 %249
  %251 = load <8 x float>, ptr %250, align 4, !tbaa !55
  %252 = fdiv reassoc nsz contract <8 x float> %251, %68
  %253 = getelementptr inbounds float, ptr %104, i64 %249
  store <8 x float> %252, ptr %253, align 4, !tbaa !55
  %254 = add nuw i64 %249, 8
  %255 = icmp eq i64 %254, %66
  br i1 %255, label %256, label %248, !llvm.loop !83

256:                                              ; preds = %248
  br i1 %69, label %257, label %246

257:                                              ; preds = %262, %256, %241
  %258 = fptrunc double %239 to float
  %259 = tail call reassoc nsz contract fastcc float @nucleus_floor(ptr noundef %104, i64 noundef %6, float noundef %258, ptr noundef %104) #16
  %260 = load ptr, ptr %43, align 8, !tbaa !34
  %261 = getelementptr inbounds float, ptr %260, i64 %83
  store float %259, ptr %261, align 4, !tbaa !55
  br label %285

262:                                              ; preds = %246, %262
  %263 = phi i64 [ %268, %262 ], [ %247, %246 ]
  %264 = getelementptr inbounds float, ptr %101, i64 %263
  %265 = load float, ptr %264, align 4, !tbaa !55
  %266 = fdiv reassoc nsz contract float %265, %15
  %267 = getelementptr inbounds float, ptr %104, i64 %263
  store float %266, ptr %267, align 4, !tbaa !55
  %268 = add nuw nsw i64 %263, 1
  %269 = icmp eq i64 %268, %6
  br i1 %269, label %257, label %262, !llvm.loop !84

270:                                              ; preds = %238, %235
  br i1 %26, label %271, label %322

271:                                              ; preds = %270
  br i1 %70, label %278, label %272

272:                                              ; preds = %271, %272
  %273 = phi i64 [ %275, %272 ], [ 0, %271 ]
  %274 = getelementptr inbounds float, ptr %104, i64 %273
  store <8 x float> <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>, ptr %274, align 4, !tbaa !55
  %275 = add nuw i64 %273, 8
  %276 = icmp eq i64 %275, %71
  br i1 %276, label %277, label %272, !llvm.loop !85

277:                                              ; preds = %272
  br i1 %72, label %285, label %278

278:                                              ; preds = %277, %271
  %279 = phi i64 [ 0, %271 ], [ %71, %277 ]
  br label %280

280:                                              ; preds = %278, %280
  %281 = phi i64 [ %283, %280 ], [ %279, %278 ]
  %282 = getelementptr inbounds float, ptr %104, i64 %281
  store float 1.000000e+00, ptr %282, align 4, !tbaa !55
  %283 = add nuw nsw i64 %281, 1
  %284 = icmp eq i64 %283, %6
  br i1 %284, label %285, label %280, !llvm.loop !86

285:                                              ; preds = %280, %277, %257
  br i1 %26, label %286, label %322

286:                                              ; preds = %285
  %287 = getelementptr float, ptr %3, i64 %97
  %288 = load ptr, ptr %46, align 8, !tbaa !87
  %289 = getelementptr float, ptr %288, i64 %83
  br i1 %73, label %290, label %292

290:                                              ; preds = %321, %292, %286
  %291 = phi i64 [ 0, %292 ], [ 0, %286 ], [ %74, %321 ]
  br label %326

292:                                              ; preds = %286
  %293 = getelementptr i8, ptr %99, i64 %87
  %294 = getelementptr i8, ptr %288, i64 %90
  %295 = getelementptr i8, ptr %294, i64 4
  %296 = icmp ult ptr %101, %89
  %297 = icmp ult ptr %88, %293
  %298 = and i1 %296, %297
  %299 = icmp ult ptr %101, %295
  %300 = icmp ult ptr %289, %293
  %301 = and i1 %299, %300
  %302 = or i1 %298, %301
  br i1 %302, label %290, label %303

303:                                              ; preds = %292
  %304 = load float, ptr %289, align 4, !tbaa !55, !alias.scope !88
  %305 = insertelement <8 x float> poison, float %304, i64 0
  %306 = shufflevector <8 x float> %305, <8 x float> poison, <8 x i32> zeroinitializer
  br label %307

307:                                              ; preds = %307, %303
  %308 = phi i64 [ 0, %303 ], [ %319, %307 ]
  %309 = getelementptr float, ptr %287, i64 %308
  %310 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr %309, i32 4, <8 x i1> %79, <8 x float> poison), !tbaa !55, !alias.scope !91
  %311 = fmul reassoc nsz contract <8 x float> %310, %78
  %312 = getelementptr float, ptr %101, i64 %308
  %313 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr %312, i32 4, <8 x i1> %79, <8 x float> poison), !tbaa !55, !alias.scope !93, !noalias !95
  %314 = fadd reassoc nsz contract <8 x float> %313, %311
  tail call void @llvm.masked.store.v8f32.p0(<8 x float> %314, ptr %312, i32 4, <8 x i1> %79), !tbaa !55, !alias.scope !93, !noalias !95
  %315 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr %312, i32 4, <8 x i1> %76, <8 x float> poison), !tbaa !55, !alias.scope !93, !noalias !95
  %316 = select <8 x i1> %76, <8 x float> %315, <8 x float> %314
  %317 = getelementptr inbounds float, ptr %101, i64 %308
  %318 = fadd reassoc nsz contract <8 x float> %316, %306
  store <8 x float> %318, ptr %317, align 4, !tbaa !55, !alias.scope !93, !noalias !95
  %319 = add nuw i64 %308, 8
  %320 = icmp eq i64 %319, %74
  br i1 %320, label %321, label %307, !llvm.loop !96

321:                                              ; preds = %307
  br i1 %80, label %322, label %290

322:                                              ; preds = %338, %321, %270, %285
  %323 = add nuw nsw i64 %83, 1
  %324 = load i64, ptr %0, align 8, !tbaa !7
  %325 = icmp slt i64 %323, %324
  br i1 %325, label %82, label %81, !llvm.loop !97

326:                                              ; preds = %290, %338
  %327 = phi i64 [ %343, %338 ], [ %291, %290 ]
  br i1 %44, label %328, label %331

328:                                              ; preds = %326
  %329 = getelementptr inbounds float, ptr %101, i64 %327
  %330 = load float, ptr %329, align 4, !tbaa !55
  br label %338

331:                                              ; preds = %326
  %332 = getelementptr float, ptr %287, i64 %327
  %333 = load float, ptr %332, align 4, !tbaa !55
  %334 = fmul reassoc nsz contract float %333, %15
  %335 = getelementptr inbounds float, ptr %101, i64 %327
  %336 = load float, ptr %335, align 4, !tbaa !55
  %337 = fadd reassoc nsz contract float %336, %334
  store float %337, ptr %335, align 4, !tbaa !55
  br label %338

338:                                              ; preds = %328, %331
  %339 = phi float [ %330, %328 ], [ %337, %331 ]
  %340 = load float, ptr %289, align 4, !tbaa !55
  %341 = getelementptr inbounds float, ptr %101, i64 %327
  %342 = fadd reassoc nsz contract float %339, %340
  store float %342, ptr %341, align 4, !tbaa !55
  %343 = add nuw nsw i64 %327, 1
  %344 = icmp eq i64 %343, %6
  br i1 %344, label %322, label %326, !llvm.loop !98
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @best_of_endings(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1) unnamed_addr #3 {
  %3 = load i64, ptr %0, align 8, !tbaa !7
  %4 = add nsw i64 %3, 11
  %5 = sdiv i64 %4, 12
  %6 = icmp sgt i64 %3, 0
  br i1 %6, label %7, label %57

7:                                                ; preds = %2
  %8 = mul i64 %5, 24
  %9 = getelementptr inbounds i8, ptr %1, i64 128
  %10 = load ptr, ptr %9, align 8, !tbaa !38
  %11 = getelementptr inbounds i8, ptr %1, i64 168
  %12 = load ptr, ptr %11, align 8, !tbaa !43
  %13 = tail call i64 @llvm.smax.i64(i64 %8, i64 1)
  %14 = icmp slt i64 %8, 4
  br i1 %14, label %15, label %17

15:                                               ; preds = %25, %7
  %16 = phi i64 [ 0, %7 ], [ %18, %25 ]
  br label %39

17:                                               ; preds = %7
  %18 = and i64 %13, 9223372036854775800
  br label %19

19:                                               ; preds = %19, %17
  %20 = phi i64 [ 0, %17 ], [ %23, %19 ]
  %21 = getelementptr inbounds float, ptr %10, i64 %20
  store <4 x float> <float 0xFFF0000000000000, float 0xFFF0000000000000, float 0xFFF0000000000000, float 0xFFF0000000000000>, ptr %21, align 4, !tbaa !55
  %22 = getelementptr inbounds i64, ptr %12, i64 %20
  store <4 x i64> zeroinitializer, ptr %22, align 8, !tbaa !80
  %23 = add nuw i64 %20, 4
  %24 = icmp eq i64 %23, %18
  br i1 %24, label %25, label %19, !llvm.loop !99

25:                                               ; preds = %19
  %26 = icmp eq i64 %13, %18
  br i1 %26, label %27, label %15

27:                                               ; preds = %39, %25
  br i1 %6, label %28, label %57

28:                                               ; preds = %27
  %29 = getelementptr inbounds i8, ptr %0, i64 8
  %30 = getelementptr inbounds i8, ptr %1, i64 136
  %31 = getelementptr inbounds i8, ptr %1, i64 64
  %32 = getelementptr inbounds i8, ptr %1, i64 96
  %33 = getelementptr inbounds i8, ptr %1, i64 56
  %34 = getelementptr inbounds i8, ptr %1, i64 128
  %35 = getelementptr inbounds i8, ptr %1, i64 168
  %36 = add nsw i64 %5, -1
  %37 = icmp ugt i64 %3, 12
  %38 = load i64, ptr %29, align 8, !tbaa !14
  br label %45

39:                                               ; preds = %15, %39
  %40 = phi i64 [ %43, %39 ], [ %16, %15 ]
  %41 = getelementptr inbounds float, ptr %10, i64 %40
  store float 0xFFF0000000000000, ptr %41, align 4, !tbaa !55
  %42 = getelementptr inbounds i64, ptr %12, i64 %40
  store i64 0, ptr %42, align 8, !tbaa !80
  %43 = add nuw nsw i64 %40, 1
  %44 = icmp eq i64 %43, %13
  br i1 %44, label %27, label %39, !llvm.loop !100

45:                                               ; preds = %28, %64
  %46 = phi i64 [ %38, %28 ], [ %65, %64 ]
  %47 = phi i64 [ %38, %28 ], [ %66, %64 ]
  %48 = phi i64 [ 0, %28 ], [ %67, %64 ]
  %49 = icmp sgt i64 %47, 0
  br i1 %49, label %50, label %64

50:                                               ; preds = %45
  %51 = load ptr, ptr %30, align 8, !tbaa !44
  %52 = load ptr, ptr %31, align 8, !tbaa !29
  %53 = load ptr, ptr %32, align 8, !tbaa !34
  %54 = getelementptr inbounds float, ptr %53, i64 %48
  %55 = load ptr, ptr %33, align 8, !tbaa !28
  %56 = load ptr, ptr %34, align 8, !tbaa !38
  br label %69

57:                                               ; preds = %64, %2, %27
  %58 = getelementptr inbounds i8, ptr %1, i64 128
  %59 = load ptr, ptr %58, align 8, !tbaa !38
  %60 = ptrtoint ptr %59 to i64
  %61 = getelementptr inbounds i8, ptr %1, i64 104
  %62 = getelementptr inbounds i8, ptr %1, i64 168
  %63 = getelementptr inbounds i8, ptr %1, i64 152
  br label %119

64:                                               ; preds = %114, %45
  %65 = phi i64 [ %46, %45 ], [ %115, %114 ]
  %66 = phi i64 [ %47, %45 ], [ %115, %114 ]
  %67 = add nuw nsw i64 %48, 1
  %68 = icmp eq i64 %67, %3
  br i1 %68, label %57, label %45, !llvm.loop !101

69:                                               ; preds = %50, %114
  %70 = phi i64 [ %46, %50 ], [ %115, %114 ]
  %71 = phi i64 [ %47, %50 ], [ %115, %114 ]
  %72 = phi i64 [ 0, %50 ], [ %116, %114 ]
  %73 = mul nsw i64 %71, %48
  %74 = add nsw i64 %73, %72
  %75 = getelementptr inbounds i64, ptr %51, i64 %74
  %76 = load i64, ptr %75, align 8, !tbaa !80
  %77 = shl nsw i64 %76, 1
  %78 = getelementptr inbounds float, ptr %52, i64 %74
  %79 = load float, ptr %78, align 4, !tbaa !55
  %80 = load float, ptr %54, align 4, !tbaa !55
  %81 = fcmp reassoc nsz contract olt float %79, %80
  %82 = zext i1 %81 to i64
  %83 = or disjoint i64 %77, %82
  %84 = mul nsw i64 %83, %5
  %85 = getelementptr inbounds float, ptr %55, i64 %74
  %86 = load float, ptr %85, align 4, !tbaa !55
  %87 = getelementptr float, ptr %56, i64 %84
  %88 = getelementptr float, ptr %87, i64 %5
  %89 = getelementptr i8, ptr %88, i64 -4
  %90 = load float, ptr %89, align 4, !tbaa !55
  %91 = fcmp reassoc nsz contract ogt float %86, %90
  br i1 %91, label %92, label %114

92:                                               ; preds = %69
  %93 = load ptr, ptr %35, align 8, !tbaa !43
  %94 = getelementptr inbounds i64, ptr %93, i64 %84
  br i1 %37, label %95, label %109

95:                                               ; preds = %92, %102
  %96 = phi i64 [ %107, %102 ], [ %36, %92 ]
  %97 = phi i64 [ %96, %102 ], [ %5, %92 ]
  %98 = add nsw i64 %97, -2
  %99 = getelementptr inbounds float, ptr %87, i64 %98
  %100 = load float, ptr %99, align 4, !tbaa !55
  %101 = fcmp reassoc nsz contract olt float %100, %86
  br i1 %101, label %102, label %109

102:                                              ; preds = %95
  %103 = getelementptr inbounds float, ptr %87, i64 %96
  store float %100, ptr %103, align 4, !tbaa !55
  %104 = getelementptr inbounds i64, ptr %94, i64 %98
  %105 = load i64, ptr %104, align 8, !tbaa !80
  %106 = getelementptr inbounds i64, ptr %94, i64 %96
  store i64 %105, ptr %106, align 8, !tbaa !80
  %107 = add nsw i64 %96, -1
  %108 = icmp sgt i64 %96, 1
  br i1 %108, label %95, label %109, !llvm.loop !102

109:                                              ; preds = %95, %102, %92
  %110 = phi i64 [ %36, %92 ], [ %107, %102 ], [ %96, %95 ]
  %111 = getelementptr inbounds float, ptr %87, i64 %110
  store float %86, ptr %111, align 4, !tbaa !55
  %112 = getelementptr inbounds i64, ptr %94, i64 %110
  store i64 %74, ptr %112, align 8, !tbaa !80
  %113 = load i64, ptr %29, align 8, !tbaa !14
  br label %114

114:                                              ; preds = %109, %69
  %115 = phi i64 [ %113, %109 ], [ %70, %69 ]
  %116 = add nuw nsw i64 %72, 1
  %117 = icmp slt i64 %116, %115
  br i1 %117, label %69, label %64, !llvm.loop !103

118:                                              ; preds = %174
  ret void

119:                                              ; preds = %57, %174
  %120 = phi i64 [ 0, %57 ], [ %175, %174 ]
  %121 = phi i64 [ 0, %57 ], [ %176, %174 ]
  %122 = sub nsw i64 %4, %121
  %123 = sdiv i64 %122, 12
  %124 = shl nuw nsw i64 %121, 1
  %125 = mul nsw i64 %124, %5
  %126 = getelementptr inbounds float, ptr %59, i64 %125
  %127 = load float, ptr %126, align 4, !tbaa !55
  %128 = fcmp reassoc nsz contract oeq float %127, 0xFFF0000000000000
  %129 = select i1 %128, i64 %5, i64 0
  %130 = add i64 %129, %125
  %131 = icmp sgt i64 %122, 11
  br i1 %131, label %132, label %174

132:                                              ; preds = %119
  %133 = load ptr, ptr %61, align 8, !tbaa !35
  %134 = load ptr, ptr %62, align 8, !tbaa !43
  %135 = load ptr, ptr %63, align 8, !tbaa !41
  %136 = icmp ult i64 %123, 4
  br i1 %136, label %137, label %140

137:                                              ; preds = %172, %140, %132
  %138 = phi i64 [ 0, %140 ], [ 0, %132 ], [ %158, %172 ]
  %139 = phi i64 [ %120, %140 ], [ %120, %132 ], [ %159, %172 ]
  br label %178

140:                                              ; preds = %132
  %141 = ptrtoint ptr %135 to i64
  %142 = ptrtoint ptr %134 to i64
  %143 = ptrtoint ptr %133 to i64
  %144 = shl i64 %120, 2
  %145 = shl i64 %130, 2
  %146 = add i64 %144, %143
  %147 = add i64 %145, %60
  %148 = sub i64 %146, %147
  %149 = icmp ult i64 %148, 32
  %150 = shl i64 %120, 3
  %151 = add i64 %150, %141
  %152 = shl i64 %130, 3
  %153 = add i64 %152, %142
  %154 = sub i64 %151, %153
  %155 = icmp ult i64 %154, 64
  %156 = or i1 %149, %155
  br i1 %156, label %137, label %157

157:                                              ; preds = %140
  %158 = and i64 %123, 1152921504606846972
  %159 = add i64 %120, %158
  br label %160

160:                                              ; preds = %160, %157
  %161 = phi i64 [ 0, %157 ], [ %170, %160 ]
  %162 = add i64 %120, %161
  %163 = add nsw i64 %130, %161
  %164 = getelementptr inbounds float, ptr %59, i64 %163
  %165 = load <4 x float>, ptr %164, align 4, !tbaa !55
  %166 = getelementptr inbounds float, ptr %133, i64 %162
  store <4 x float> %165, ptr %166, align 4, !tbaa !55
  %167 = getelementptr inbounds i64, ptr %134, i64 %163
  %168 = load <4 x i64>, ptr %167, align 8, !tbaa !80
  %169 = getelementptr inbounds i64, ptr %135, i64 %162
  store <4 x i64> %168, ptr %169, align 8, !tbaa !80
  %170 = add nuw i64 %161, 4
  %171 = icmp eq i64 %170, %158
  br i1 %171, label %172, label %160, !llvm.loop !104

172:                                              ; preds = %160
  %173 = icmp eq i64 %123, %158
  br i1 %173, label %174, label %137

174:                                              ; preds = %178, %172, %119
  %175 = phi i64 [ %120, %119 ], [ %159, %172 ], [ %189, %178 ]
  %176 = add nuw nsw i64 %121, 1
  %177 = icmp eq i64 %176, 12
  br i1 %177, label %118, label %119, !llvm.loop !105

178:                                              ; preds = %137, %178
  %179 = phi i64 [ %188, %178 ], [ %138, %137 ]
  %180 = phi i64 [ %189, %178 ], [ %139, %137 ]
  %181 = add nsw i64 %130, %179
  %182 = getelementptr inbounds float, ptr %59, i64 %181
  %183 = load float, ptr %182, align 4, !tbaa !55
  %184 = getelementptr inbounds float, ptr %133, i64 %180
  store float %183, ptr %184, align 4, !tbaa !55
  %185 = getelementptr inbounds i64, ptr %134, i64 %181
  %186 = load i64, ptr %185, align 8, !tbaa !80
  %187 = getelementptr inbounds i64, ptr %135, i64 %180
  store i64 %186, ptr %187, align 8, !tbaa !80
  %188 = add nuw nsw i64 %179, 1
  %189 = add nsw i64 %180, 1
  %190 = icmp eq i64 %188, %123
  br i1 %190, label %174, label %178, !llvm.loop !106
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @best_extensions(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1) unnamed_addr #3 {
  %3 = load i64, ptr %0, align 8, !tbaa !7
  %4 = icmp sgt i64 %3, 0
  br i1 %4, label %5, label %49

5:                                                ; preds = %2
  %6 = getelementptr inbounds i8, ptr %1, i64 104
  %7 = load ptr, ptr %6, align 8, !tbaa !35
  %8 = getelementptr inbounds i8, ptr %1, i64 152
  %9 = load ptr, ptr %8, align 8, !tbaa !41
  %10 = icmp ult i64 %3, 4
  br i1 %10, label %11, label %13

11:                                               ; preds = %21, %5
  %12 = phi i64 [ 0, %5 ], [ %14, %21 ]
  br label %33

13:                                               ; preds = %5
  %14 = and i64 %3, 9223372036854775804
  br label %15

15:                                               ; preds = %15, %13
  %16 = phi i64 [ 0, %13 ], [ %19, %15 ]
  %17 = getelementptr inbounds float, ptr %7, i64 %16
  store <4 x float> <float 0xFFF0000000000000, float 0xFFF0000000000000, float 0xFFF0000000000000, float 0xFFF0000000000000>, ptr %17, align 4, !tbaa !55
  %18 = getelementptr inbounds i64, ptr %9, i64 %16
  store <4 x i64> zeroinitializer, ptr %18, align 8, !tbaa !80
  %19 = add nuw i64 %16, 4
  %20 = icmp eq i64 %19, %14
  br i1 %20, label %21, label %15, !llvm.loop !107

21:                                               ; preds = %15
  %22 = icmp eq i64 %3, %14
  br i1 %22, label %23, label %11

23:                                               ; preds = %33, %21
  br i1 %4, label %24, label %49

24:                                               ; preds = %23
  %25 = getelementptr inbounds i8, ptr %0, i64 8
  %26 = getelementptr inbounds i8, ptr %1, i64 56
  %27 = getelementptr inbounds i8, ptr %1, i64 104
  %28 = getelementptr inbounds i8, ptr %1, i64 64
  %29 = getelementptr inbounds i8, ptr %1, i64 96
  %30 = getelementptr inbounds i8, ptr %1, i64 152
  %31 = icmp eq i64 %3, 1
  %32 = load i64, ptr %25, align 8, !tbaa !14
  br label %39

33:                                               ; preds = %11, %33
  %34 = phi i64 [ %37, %33 ], [ %12, %11 ]
  %35 = getelementptr inbounds float, ptr %7, i64 %34
  store float 0xFFF0000000000000, ptr %35, align 4, !tbaa !55
  %36 = getelementptr inbounds i64, ptr %9, i64 %34
  store i64 0, ptr %36, align 8, !tbaa !80
  %37 = add nuw nsw i64 %34, 1
  %38 = icmp eq i64 %37, %3
  br i1 %38, label %23, label %33, !llvm.loop !108

39:                                               ; preds = %24, %50
  %40 = phi i64 [ %32, %24 ], [ %51, %50 ]
  %41 = phi i64 [ %32, %24 ], [ %52, %50 ]
  %42 = phi i64 [ 0, %24 ], [ %53, %50 ]
  %43 = icmp sgt i64 %41, 0
  br i1 %43, label %44, label %50

44:                                               ; preds = %39
  %45 = load ptr, ptr %26, align 8, !tbaa !28
  %46 = load ptr, ptr %27, align 8, !tbaa !35
  %47 = getelementptr float, ptr %46, i64 %3
  %48 = getelementptr i8, ptr %47, i64 -4
  br label %55

49:                                               ; preds = %50, %2, %23
  ret void

50:                                               ; preds = %93, %39
  %51 = phi i64 [ %40, %39 ], [ %94, %93 ]
  %52 = phi i64 [ %41, %39 ], [ %94, %93 ]
  %53 = add nuw nsw i64 %42, 1
  %54 = icmp eq i64 %53, %3
  br i1 %54, label %49, label %39, !llvm.loop !109

55:                                               ; preds = %44, %93
  %56 = phi i64 [ %40, %44 ], [ %94, %93 ]
  %57 = phi i64 [ %41, %44 ], [ %94, %93 ]
  %58 = phi i64 [ 0, %44 ], [ %95, %93 ]
  %59 = mul nsw i64 %57, %42
  %60 = add nsw i64 %59, %58
  %61 = getelementptr inbounds float, ptr %45, i64 %60
  %62 = load float, ptr %61, align 4, !tbaa !55
  %63 = load float, ptr %48, align 4, !tbaa !55
  %64 = fcmp reassoc nsz contract ogt float %62, %63
  br i1 %64, label %65, label %93

65:                                               ; preds = %55
  %66 = load ptr, ptr %28, align 8, !tbaa !29
  %67 = getelementptr inbounds float, ptr %66, i64 %60
  %68 = load float, ptr %67, align 4, !tbaa !55
  %69 = load ptr, ptr %29, align 8, !tbaa !34
  %70 = getelementptr inbounds float, ptr %69, i64 %42
  %71 = load float, ptr %70, align 4, !tbaa !55
  %72 = fcmp reassoc nsz contract ult float %68, %71
  br i1 %72, label %93, label %73

73:                                               ; preds = %65
  %74 = load ptr, ptr %30, align 8, !tbaa !41
  br i1 %31, label %88, label %75

75:                                               ; preds = %73, %82
  %76 = phi i64 [ %77, %82 ], [ %3, %73 ]
  %77 = add nsw i64 %76, -1
  %78 = add nsw i64 %76, -2
  %79 = getelementptr inbounds float, ptr %46, i64 %78
  %80 = load float, ptr %79, align 4, !tbaa !55
  %81 = fcmp reassoc nsz contract olt float %80, %62
  br i1 %81, label %82, label %88

82:                                               ; preds = %75
  %83 = getelementptr inbounds float, ptr %46, i64 %77
  store float %80, ptr %83, align 4, !tbaa !55
  %84 = getelementptr inbounds i64, ptr %74, i64 %78
  %85 = load i64, ptr %84, align 8, !tbaa !80
  %86 = getelementptr inbounds i64, ptr %74, i64 %77
  store i64 %85, ptr %86, align 8, !tbaa !80
  %87 = icmp sgt i64 %76, 2
  br i1 %87, label %75, label %88, !llvm.loop !102

88:                                               ; preds = %75, %82, %73
  %89 = phi i64 [ 0, %73 ], [ 0, %82 ], [ %77, %75 ]
  %90 = getelementptr inbounds float, ptr %46, i64 %89
  store float %62, ptr %90, align 4, !tbaa !55
  %91 = getelementptr inbounds i64, ptr %74, i64 %89
  store i64 %60, ptr %91, align 8, !tbaa !80
  %92 = load i64, ptr %25, align 8, !tbaa !14
  br label %93

93:                                               ; preds = %88, %65, %55
  %94 = phi i64 [ %92, %88 ], [ %56, %65 ], [ %56, %55 ]
  %95 = add nuw nsw i64 %58, 1
  %96 = icmp slt i64 %95, %94
  br i1 %96, label %55, label %50, !llvm.loop !110
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @go_on(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2) unnamed_addr #3 {
  %4 = load i64, ptr %0, align 8, !tbaa !7
  %5 = getelementptr inbounds i8, ptr %0, i64 296
  %6 = load i64, ptr %5, align 8, !tbaa !49
  %7 = add nsw i64 %6, %2
  %8 = getelementptr inbounds i8, ptr %0, i64 536
  %9 = load ptr, ptr %8, align 8, !tbaa !111
  %10 = mul nsw i64 %4, %2
  %11 = getelementptr inbounds i64, ptr %9, i64 %10
  %12 = getelementptr inbounds i8, ptr %0, i64 544
  %13 = load ptr, ptr %12, align 8, !tbaa !112
  %14 = getelementptr inbounds i64, ptr %13, i64 %10
  %15 = icmp sgt i64 %4, 0
  br i1 %15, label %16, label %30

16:                                               ; preds = %3
  %17 = getelementptr inbounds i8, ptr %1, i64 152
  %18 = getelementptr inbounds i8, ptr %0, i64 8
  %19 = getelementptr inbounds i8, ptr %1, i64 104
  %20 = getelementptr inbounds i8, ptr %0, i64 472
  %21 = getelementptr inbounds i8, ptr %0, i64 480
  %22 = getelementptr inbounds i8, ptr %1, i64 48
  %23 = getelementptr inbounds i8, ptr %1, i64 112
  %24 = getelementptr inbounds i8, ptr %0, i64 96
  %25 = getelementptr inbounds i8, ptr %0, i64 488
  %26 = getelementptr inbounds i8, ptr %1, i64 80
  %27 = getelementptr inbounds i8, ptr %1, i64 120
  br label %56

28:                                               ; preds = %94
  %29 = load i64, ptr %5, align 8, !tbaa !49
  br label %30

30:                                               ; preds = %28, %3
  %31 = phi i64 [ %29, %28 ], [ %6, %3 ]
  %32 = getelementptr inbounds i8, ptr %0, i64 512
  %33 = load ptr, ptr %32, align 8, !tbaa !52
  %34 = getelementptr inbounds i8, ptr %0, i64 80
  %35 = load i64, ptr %34, align 8, !tbaa !53
  %36 = getelementptr inbounds i8, ptr %1, i64 160
  %37 = load ptr, ptr %36, align 8, !tbaa !42
  tail call fastcc void @reorder(ptr noundef %33, i64 noundef %35, ptr noundef %11, i64 noundef %4, ptr noundef %37, i64 noundef %31, i64 noundef %7) #16
  %38 = getelementptr inbounds i8, ptr %0, i64 520
  %39 = load ptr, ptr %38, align 8, !tbaa !113
  %40 = getelementptr inbounds i8, ptr %0, i64 48
  %41 = load i64, ptr %40, align 8, !tbaa !26
  %42 = load ptr, ptr %36, align 8, !tbaa !42
  %43 = getelementptr inbounds i8, ptr %0, i64 304
  %44 = load i64, ptr %43, align 8, !tbaa !114
  %45 = add nsw i64 %44, %2
  tail call fastcc void @reorder(ptr noundef %39, i64 noundef %41, ptr noundef %11, i64 noundef %4, ptr noundef %42, i64 noundef 0, i64 noundef %45) #16
  %46 = getelementptr inbounds i8, ptr %0, i64 528
  %47 = load ptr, ptr %46, align 8, !tbaa !115
  %48 = load ptr, ptr %36, align 8, !tbaa !42
  tail call fastcc void @reorder(ptr noundef %47, i64 noundef 1, ptr noundef %11, i64 noundef %4, ptr noundef %48, i64 noundef 0, i64 noundef 1) #16
  br i1 %15, label %49, label %140

49:                                               ; preds = %30
  %50 = load ptr, ptr %32, align 8, !tbaa !52
  %51 = getelementptr i64, ptr %50, i64 %7
  %52 = getelementptr inbounds i8, ptr %1, i64 112
  %53 = load ptr, ptr %52, align 8, !tbaa !36
  %54 = getelementptr inbounds i8, ptr %0, i64 480
  %55 = load ptr, ptr %54, align 8, !tbaa !116
  br label %128

56:                                               ; preds = %16, %94
  %57 = phi i64 [ 0, %16 ], [ %95, %94 ]
  %58 = load ptr, ptr %17, align 8, !tbaa !41
  %59 = getelementptr inbounds i64, ptr %58, i64 %57
  %60 = load i64, ptr %59, align 8, !tbaa !80
  %61 = load i64, ptr %18, align 8, !tbaa !14
  %62 = sdiv i64 %60, %61
  %63 = srem i64 %60, %61
  %64 = getelementptr inbounds i64, ptr %11, i64 %57
  store i64 %62, ptr %64, align 8, !tbaa !80
  %65 = add nsw i64 %63, 3
  %66 = getelementptr inbounds i64, ptr %14, i64 %57
  store i64 %65, ptr %66, align 8, !tbaa !80
  %67 = load ptr, ptr %19, align 8, !tbaa !35
  %68 = getelementptr inbounds float, ptr %67, i64 %57
  %69 = load float, ptr %68, align 4, !tbaa !55
  %70 = load ptr, ptr %20, align 8, !tbaa !87
  %71 = getelementptr inbounds float, ptr %70, i64 %57
  store float %69, ptr %71, align 4, !tbaa !55
  %72 = load ptr, ptr %21, align 8, !tbaa !116
  %73 = getelementptr inbounds float, ptr %72, i64 %62
  %74 = load float, ptr %73, align 4, !tbaa !55
  %75 = load ptr, ptr %22, align 8, !tbaa !27
  %76 = load i64, ptr %59, align 8, !tbaa !80
  %77 = getelementptr inbounds float, ptr %75, i64 %76
  %78 = load float, ptr %77, align 4, !tbaa !55
  %79 = fadd reassoc nsz contract float %78, %74
  %80 = load ptr, ptr %23, align 8, !tbaa !36
  %81 = getelementptr inbounds float, ptr %80, i64 %57
  store float %79, ptr %81, align 4, !tbaa !55
  %82 = load i64, ptr %24, align 8, !tbaa !60
  %83 = icmp eq i64 %82, 0
  br i1 %83, label %94, label %84

84:                                               ; preds = %56
  %85 = load ptr, ptr %25, align 8, !tbaa !62
  %86 = mul i64 %62, 376
  %87 = getelementptr inbounds i8, ptr %85, i64 %86
  %88 = load ptr, ptr %26, align 8, !tbaa !31
  %89 = mul i64 %62, 136
  %90 = getelementptr inbounds i8, ptr %88, i64 %89
  %91 = load ptr, ptr %27, align 8, !tbaa !37
  %92 = mul i64 %57, 376
  %93 = getelementptr inbounds i8, ptr %91, i64 %92
  tail call fastcc void @advance(ptr noundef nonnull %0, i64 noundef %63, ptr noundef %87, ptr noundef %90, ptr noundef %93) #16
  br label %94

94:                                               ; preds = %84, %56
  %95 = add nuw nsw i64 %57, 1
  %96 = icmp eq i64 %95, %4
  br i1 %96, label %28, label %56, !llvm.loop !117

97:                                               ; preds = %128
  %98 = getelementptr inbounds i8, ptr %0, i64 96
  %99 = load i64, ptr %98, align 8, !tbaa !60
  %100 = icmp ne i64 %99, 0
  %101 = mul i64 %4, 94
  %102 = and i1 %100, %15
  br i1 %102, label %103, label %140

103:                                              ; preds = %97
  %104 = getelementptr inbounds i8, ptr %1, i64 120
  %105 = load ptr, ptr %104, align 8, !tbaa !37
  %106 = getelementptr inbounds i8, ptr %0, i64 488
  %107 = load ptr, ptr %106, align 8, !tbaa !62
  %108 = tail call i64 @llvm.smax.i64(i64 %101, i64 1)
  %109 = icmp slt i64 %101, 8
  %110 = ptrtoint ptr %107 to i64
  %111 = ptrtoint ptr %105 to i64
  %112 = sub i64 %110, %111
  %113 = icmp ult i64 %112, 128
  %114 = select i1 %109, i1 true, i1 %113
  br i1 %114, label %115, label %117

115:                                              ; preds = %126, %103
  %116 = phi i64 [ 0, %103 ], [ %118, %126 ]
  br label %146

117:                                              ; preds = %103
  %118 = and i64 %108, 9223372036854775800
  br label %119

119:                                              ; preds = %119, %117
  %120 = phi i64 [ 0, %117 ], [ %124, %119 ]
  %121 = getelementptr inbounds float, ptr %105, i64 %120
  %122 = load <8 x float>, ptr %121, align 4, !tbaa !55
  %123 = getelementptr inbounds float, ptr %107, i64 %120
  store <8 x float> %122, ptr %123, align 4, !tbaa !55
  %124 = add nuw i64 %120, 8
  %125 = icmp eq i64 %124, %118
  br i1 %125, label %126, label %119, !llvm.loop !118

126:                                              ; preds = %119
  %127 = icmp eq i64 %108, %118
  br i1 %127, label %140, label %115

128:                                              ; preds = %49, %128
  %129 = phi i64 [ 0, %49 ], [ %138, %128 ]
  %130 = getelementptr inbounds i64, ptr %14, i64 %129
  %131 = load i64, ptr %130, align 8, !tbaa !80
  %132 = load i64, ptr %34, align 8, !tbaa !53
  %133 = mul nsw i64 %132, %129
  %134 = getelementptr i64, ptr %51, i64 %133
  store i64 %131, ptr %134, align 8, !tbaa !80
  %135 = getelementptr inbounds float, ptr %53, i64 %129
  %136 = load float, ptr %135, align 4, !tbaa !55
  %137 = getelementptr inbounds float, ptr %55, i64 %129
  store float %136, ptr %137, align 4, !tbaa !55
  %138 = add nuw nsw i64 %129, 1
  %139 = icmp eq i64 %138, %4
  br i1 %139, label %97, label %128, !llvm.loop !119

140:                                              ; preds = %146, %126, %30, %97
  %141 = add nsw i64 %2, 1
  %142 = getelementptr inbounds i8, ptr %0, i64 120
  %143 = load i64, ptr %142, align 8, !tbaa !120
  %144 = srem i64 %141, %143
  %145 = icmp eq i64 %144, 0
  br i1 %145, label %153, label %158

146:                                              ; preds = %115, %146
  %147 = phi i64 [ %151, %146 ], [ %116, %115 ]
  %148 = getelementptr inbounds float, ptr %105, i64 %147
  %149 = load float, ptr %148, align 4, !tbaa !55
  %150 = getelementptr inbounds float, ptr %107, i64 %147
  store float %149, ptr %150, align 4, !tbaa !55
  %151 = add nuw nsw i64 %147, 1
  %152 = icmp slt i64 %151, %101
  br i1 %152, label %146, label %140, !llvm.loop !121

153:                                              ; preds = %140
  %154 = getelementptr inbounds i8, ptr %0, i64 112
  %155 = load i64, ptr %154, align 8, !tbaa !45
  %156 = icmp eq i64 %155, 0
  br i1 %156, label %157, label %158

157:                                              ; preds = %153
  tail call fastcc void @prune(ptr noundef nonnull %0) #16
  br label %158

158:                                              ; preds = %157, %153, %140
  ret void
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define dso_local void @lead(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2, ptr nocapture noundef %3) local_unnamed_addr #4 {
  %5 = load i64, ptr %0, align 8, !tbaa !7
  %6 = getelementptr inbounds i8, ptr %0, i64 8
  %7 = load i64, ptr %6, align 8, !tbaa !14, !noalias !122
  %8 = mul nsw i64 %7, %5
  %9 = getelementptr inbounds i8, ptr %0, i64 552
  %10 = load ptr, ptr %9, align 8, !tbaa !15, !noalias !122
  %11 = getelementptr inbounds i8, ptr %0, i64 24
  %12 = load i64, ptr %11, align 8, !tbaa !18, !noalias !122
  %13 = mul i64 %12, %5
  %14 = getelementptr inbounds float, ptr %10, i64 %13
  %15 = getelementptr inbounds float, ptr %14, i64 %13
  %16 = getelementptr inbounds float, ptr %15, i64 %13
  %17 = mul i64 %13, 12
  %18 = getelementptr inbounds i8, ptr %16, i64 %17
  %19 = getelementptr inbounds i8, ptr %0, i64 32
  %20 = load i64, ptr %19, align 8, !tbaa !23, !noalias !122
  %21 = mul nsw i64 %20, %5
  %22 = getelementptr inbounds float, ptr %18, i64 %21
  %23 = getelementptr inbounds i8, ptr %0, i64 40
  %24 = load i64, ptr %23, align 8, !tbaa !25, !noalias !122
  %25 = getelementptr inbounds i8, ptr %0, i64 48
  %26 = load i64, ptr %25, align 8, !tbaa !26, !noalias !122
  %27 = mul nsw i64 %26, %24
  %28 = getelementptr inbounds float, ptr %22, i64 %27
  %29 = getelementptr inbounds float, ptr %28, i64 %8
  %30 = getelementptr inbounds float, ptr %29, i64 %8
  %31 = getelementptr inbounds float, ptr %30, i64 %8
  %32 = getelementptr inbounds float, ptr %31, i64 %7
  %33 = mul i64 %5, 136
  %34 = getelementptr inbounds i8, ptr %32, i64 %33
  %35 = getelementptr inbounds i8, ptr %0, i64 72
  %36 = load i64, ptr %35, align 8, !tbaa !33, !noalias !122
  %37 = shl i64 %36, 3
  %38 = getelementptr inbounds i8, ptr %34, i64 %37
  %39 = getelementptr inbounds float, ptr %38, i64 %5
  %40 = getelementptr inbounds float, ptr %39, i64 %5
  %41 = getelementptr inbounds float, ptr %40, i64 %5
  %42 = icmp sgt i64 %5, 0
  br i1 %42, label %43, label %60

43:                                               ; preds = %4
  %44 = ptrtoint ptr %10 to i64
  %45 = getelementptr inbounds i8, ptr %0, i64 488
  %46 = icmp sgt i64 %2, 0
  %47 = mul i64 %26, %24
  %48 = mul i64 %12, -24
  %49 = mul i64 %7, -12
  %50 = add i64 %48, %49
  %51 = shl i64 %20, 2
  %52 = sub i64 %50, %51
  %53 = add i64 %52, -148
  %54 = mul i64 %53, %5
  %55 = add i64 %37, %44
  %56 = add i64 %47, %7
  %57 = shl i64 %56, 2
  %58 = add i64 %57, %55
  %59 = sub i64 %54, %58
  br label %61

60:                                               ; preds = %76, %4
  ret void

61:                                               ; preds = %43, %76
  %62 = phi i64 [ %5, %43 ], [ %77, %76 ]
  %63 = phi i64 [ 0, %43 ], [ %78, %76 ]
  %64 = load ptr, ptr %45, align 8, !tbaa !62
  %65 = mul i64 %63, 376
  %66 = getelementptr inbounds i8, ptr %64, i64 %65
  %67 = getelementptr inbounds float, ptr %3, i64 %63
  store float 0.000000e+00, ptr %67, align 4, !tbaa !55
  br i1 %46, label %68, label %76

68:                                               ; preds = %61
  %69 = ptrtoint ptr %64 to i64
  %70 = mul i64 %63, 376
  %71 = add i64 %59, %70
  %72 = add i64 %71, %69
  %73 = icmp ult i64 %72, 128
  br label %80

74:                                               ; preds = %98
  %75 = load i64, ptr %0, align 8, !tbaa !7
  br label %76

76:                                               ; preds = %74, %61
  %77 = phi i64 [ %75, %74 ], [ %62, %61 ]
  %78 = add nuw nsw i64 %63, 1
  %79 = icmp slt i64 %78, %77
  br i1 %79, label %61, label %60, !llvm.loop !125

80:                                               ; preds = %68, %98
  %81 = phi i64 [ %99, %98 ], [ 0, %68 ]
  %82 = getelementptr inbounds i64, ptr %1, i64 %81
  %83 = load i64, ptr %82, align 8, !tbaa !80
  %84 = add nsw i64 %83, -3
  tail call fastcc void @penalties(ptr noundef nonnull %0, i64 noundef %81, ptr noundef %66, ptr noundef %32, ptr noundef %34, ptr noundef %31) #16
  %85 = getelementptr inbounds float, ptr %31, i64 %84
  %86 = load float, ptr %85, align 4, !tbaa !55
  %87 = load float, ptr %67, align 4, !tbaa !55
  %88 = fadd reassoc nsz contract float %87, %86
  store float %88, ptr %67, align 4, !tbaa !55
  tail call fastcc void @advance(ptr noundef nonnull %0, i64 noundef %84, ptr noundef %66, ptr noundef %32, ptr noundef nonnull %41) #16
  br i1 %73, label %89, label %91

89:                                               ; preds = %91, %80
  %90 = phi i64 [ 0, %80 ], [ 88, %91 ]
  br label %101

91:                                               ; preds = %80, %91
  %92 = phi i64 [ %96, %91 ], [ 0, %80 ]
  %93 = getelementptr inbounds float, ptr %41, i64 %92
  %94 = load <8 x float>, ptr %93, align 4, !tbaa !55
  %95 = getelementptr inbounds float, ptr %66, i64 %92
  store <8 x float> %94, ptr %95, align 4, !tbaa !55
  %96 = add nuw i64 %92, 8
  %97 = icmp eq i64 %96, 88
  br i1 %97, label %89, label %91, !llvm.loop !126

98:                                               ; preds = %101
  %99 = add nuw nsw i64 %81, 1
  %100 = icmp eq i64 %99, %2
  br i1 %100, label %74, label %80, !llvm.loop !127

101:                                              ; preds = %89, %101
  %102 = phi i64 [ %106, %101 ], [ %90, %89 ]
  %103 = getelementptr inbounds float, ptr %41, i64 %102
  %104 = load float, ptr %103, align 4, !tbaa !55
  %105 = getelementptr inbounds float, ptr %66, i64 %102
  store float %104, ptr %105, align 4, !tbaa !55
  %106 = add nuw nsw i64 %102, 1
  %107 = icmp eq i64 %106, 94
  br i1 %107, label %98, label %101, !llvm.loop !128
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @penalties(ptr nocapture noundef readonly %0, i64 noundef %1, ptr nocapture noundef %2, ptr nocapture noundef %3, ptr nocapture noundef %4, ptr nocapture noundef %5) unnamed_addr #3 {
  %7 = alloca [6 x float], align 16
  %8 = alloca [36 x float], align 16
  %9 = getelementptr inbounds i8, ptr %0, i64 416
  %10 = load ptr, ptr %9, align 8, !tbaa !129
  %11 = mul i64 %1, 48
  %12 = getelementptr inbounds i8, ptr %10, i64 %11
  %13 = getelementptr i8, ptr %2, i64 128
  %14 = getelementptr i8, ptr %2, i64 344
  %15 = or disjoint i64 %11, 4
  %16 = getelementptr i8, ptr %10, i64 %15
  %17 = icmp ult ptr %13, %16
  %18 = icmp ult ptr %12, %14
  %19 = and i1 %17, %18
  br i1 %19, label %25, label %20

20:                                               ; preds = %6
  %21 = load float, ptr %12, align 4, !tbaa !55, !alias.scope !130
  %22 = insertelement <8 x float> poison, float %21, i64 0
  %23 = shufflevector <8 x float> %22, <8 x float> poison, <8 x i32> zeroinitializer
  %24 = getelementptr i8, ptr %2, i64 128
  br label %27

25:                                               ; preds = %27, %6
  %26 = phi i64 [ 32, %6 ], [ 80, %27 ]
  br label %62

27:                                               ; preds = %20, %27
  %28 = phi i64 [ %32, %27 ], [ 0, %20 ]
  %29 = getelementptr float, ptr %24, i64 %28
  %30 = load <8 x float>, ptr %29, align 4, !tbaa !55, !alias.scope !133, !noalias !130
  %31 = fadd reassoc nsz contract <8 x float> %30, %23
  store <8 x float> %31, ptr %29, align 4, !tbaa !55, !alias.scope !133, !noalias !130
  %32 = add nuw i64 %28, 8
  %33 = icmp eq i64 %32, 48
  br i1 %33, label %25, label %27, !llvm.loop !135

34:                                               ; preds = %62
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %7) #15
  call void @llvm.lifetime.start.p0(i64 144, ptr nonnull %8) #15
  %35 = getelementptr inbounds i8, ptr %2, i64 344
  %36 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr nonnull %35, i32 4, <8 x i1> <i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 false, i1 false>, <8 x float> poison), !tbaa !55
  %37 = fdiv reassoc nsz contract <8 x float> %36, <float 5.000000e+00, float 5.000000e+00, float 5.000000e+00, float 5.000000e+00, float 5.000000e+00, float 5.000000e+00, float 5.000000e+00, float 5.000000e+00>
  %38 = fcmp reassoc nsz contract ogt <8 x float> %37, <float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00>
  %39 = select <8 x i1> %38, <8 x float> <float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00>, <8 x float> %37
  %40 = fcmp reassoc nsz contract olt <8 x float> %39, <float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00>
  %41 = select <8 x i1> %40, <8 x float> <float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float poison, float poison>, <8 x float> %39
  call void @llvm.masked.store.v8f32.p0(<8 x float> %41, ptr %7, i32 4, <8 x i1> <i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 false, i1 false>), !tbaa !55
  %42 = getelementptr inbounds i8, ptr %7, i64 20
  %43 = load float, ptr %42, align 4, !tbaa !55
  %44 = getelementptr inbounds i8, ptr %0, i64 72
  tail call fastcc void @price_cuts(ptr noundef %0, i32 noundef 0, ptr noundef %2, float noundef %43, ptr noundef %3, ptr noundef %4) #16
  %45 = getelementptr inbounds i8, ptr %3, i64 68
  %46 = load i64, ptr %44, align 8, !tbaa !33
  %47 = getelementptr inbounds float, ptr %4, i64 %46
  tail call fastcc void @price_cuts(ptr noundef %0, i32 noundef 1, ptr noundef %2, float noundef %43, ptr noundef nonnull %45, ptr noundef %47) #16
  call fastcc void @price_collisions(ptr noundef nonnull %0, ptr noundef nonnull %12, ptr noundef %2, ptr noundef %3, ptr noundef nonnull %8) #16
  %48 = getelementptr inbounds i8, ptr %12, i64 16
  %49 = tail call <4 x float> @llvm.masked.load.v4f32.p0(ptr nonnull %48, i32 4, <4 x i1> <i1 true, i1 true, i1 true, i1 false>, <4 x float> poison), !tbaa !55
  %50 = getelementptr inbounds i8, ptr %8, i64 112
  call void @llvm.masked.store.v4f32.p0(<4 x float> %49, ptr %50, i32 4, <4 x i1> <i1 true, i1 true, i1 true, i1 false>), !tbaa !55
  %51 = getelementptr inbounds i8, ptr %12, i64 28
  %52 = call <8 x float> @llvm.masked.load.v8f32.p0(ptr nonnull %7, i32 4, <8 x i1> <i1 true, i1 true, i1 true, i1 true, i1 true, i1 false, i1 false, i1 false>, <8 x float> poison), !tbaa !55
  %53 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr nonnull %51, i32 4, <8 x i1> <i1 true, i1 true, i1 true, i1 true, i1 true, i1 false, i1 false, i1 false>, <8 x float> poison), !tbaa !55
  %54 = fadd reassoc nsz contract <8 x float> %53, %52
  %55 = getelementptr inbounds i8, ptr %8, i64 124
  call void @llvm.masked.store.v8f32.p0(<8 x float> %54, ptr %55, i32 4, <8 x i1> <i1 true, i1 true, i1 true, i1 true, i1 true, i1 false, i1 false, i1 false>), !tbaa !55
  %56 = getelementptr inbounds i8, ptr %0, i64 400
  %57 = load ptr, ptr %56, align 8, !tbaa !136
  %58 = getelementptr inbounds i8, ptr %0, i64 8
  %59 = load i64, ptr %58, align 8, !tbaa !14
  %60 = getelementptr inbounds i64, ptr %57, i64 %59
  %61 = icmp sgt i64 %59, 0
  br i1 %61, label %70, label %73

62:                                               ; preds = %25, %62
  %63 = phi i64 [ %68, %62 ], [ %26, %25 ]
  %64 = load float, ptr %12, align 4, !tbaa !55
  %65 = getelementptr inbounds float, ptr %2, i64 %63
  %66 = load float, ptr %65, align 4, !tbaa !55
  %67 = fadd reassoc nsz contract float %66, %64
  store float %67, ptr %65, align 4, !tbaa !55
  %68 = add nuw nsw i64 %63, 1
  %69 = icmp eq i64 %68, 86
  br i1 %69, label %34, label %62, !llvm.loop !137

70:                                               ; preds = %34
  %71 = load i64, ptr %44, align 8, !tbaa !33
  %72 = getelementptr float, ptr %4, i64 %71
  br label %89

73:                                               ; preds = %89, %34
  %74 = getelementptr inbounds i8, ptr %0, i64 344
  %75 = load ptr, ptr %74, align 8, !tbaa !138
  %76 = icmp slt i64 %59, 1
  %77 = shl i64 %59, 2
  %78 = getelementptr i8, ptr %5, i64 %77
  %79 = mul i64 %59, 144
  %80 = getelementptr i8, ptr %75, i64 %79
  %81 = icmp ult i64 %59, 8
  %82 = icmp ugt ptr %80, %5
  %83 = icmp ult ptr %75, %78
  %84 = and i1 %82, %83
  %85 = icmp slt i64 %77, 0
  %86 = or i1 %84, %85
  %87 = and i64 %59, 9223372036854775800
  %88 = icmp eq i64 %59, %87
  br label %104

89:                                               ; preds = %70, %89
  %90 = phi i64 [ 0, %70 ], [ %101, %89 ]
  %91 = getelementptr inbounds i64, ptr %57, i64 %90
  %92 = load i64, ptr %91, align 8, !tbaa !80
  %93 = getelementptr inbounds float, ptr %4, i64 %92
  %94 = load float, ptr %93, align 4, !tbaa !55
  %95 = getelementptr inbounds i64, ptr %60, i64 %90
  %96 = load i64, ptr %95, align 8, !tbaa !80
  %97 = getelementptr float, ptr %72, i64 %96
  %98 = load float, ptr %97, align 4, !tbaa !55
  %99 = fadd reassoc nsz contract float %98, %94
  %100 = getelementptr inbounds float, ptr %5, i64 %90
  store float %99, ptr %100, align 4, !tbaa !55
  %101 = add nuw nsw i64 %90, 1
  %102 = icmp eq i64 %101, %59
  br i1 %102, label %73, label %89, !llvm.loop !139

103:                                              ; preds = %140
  call void @llvm.lifetime.end.p0(i64 144, ptr nonnull %8) #15
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %7) #15
  ret void

104:                                              ; preds = %73, %140
  %105 = phi i64 [ 0, %73 ], [ %141, %140 ]
  %106 = mul nsw i64 %59, %105
  %107 = getelementptr inbounds float, ptr %75, i64 %106
  %108 = getelementptr inbounds [36 x float], ptr %8, i64 0, i64 %105
  %109 = load float, ptr %108, align 4, !tbaa !55
  %110 = fcmp reassoc nsz contract oeq float %109, 0.000000e+00
  %111 = or i1 %110, %76
  br i1 %111, label %140, label %112

112:                                              ; preds = %104
  %113 = select i1 %81, i1 true, i1 %86
  br i1 %113, label %128, label %114

114:                                              ; preds = %112
  %115 = insertelement <8 x float> poison, float %109, i64 0
  %116 = shufflevector <8 x float> %115, <8 x float> poison, <8 x i32> zeroinitializer
  br label %117

117:                                              ; preds = %117, %114
  %118 = phi i64 [ 0, %114 ], [ %125, %117 ]
  %119 = getelementptr inbounds float, ptr %107, i64 %118
  %120 = load <8 x float>, ptr %119, align 4, !tbaa !55, !alias.scope !140
  %121 = fmul reassoc nsz contract <8 x float> %120, %116
  %122 = getelementptr inbounds float, ptr %5, i64 %118
  %123 = load <8 x float>, ptr %122, align 4, !tbaa !55, !alias.scope !143, !noalias !140
  %124 = fadd reassoc nsz contract <8 x float> %123, %121
  store <8 x float> %124, ptr %122, align 4, !tbaa !55, !alias.scope !143, !noalias !140
  %125 = add nuw i64 %118, 8
  %126 = icmp eq i64 %125, %87
  br i1 %126, label %127, label %117, !llvm.loop !145

127:                                              ; preds = %117
  br i1 %88, label %140, label %128

128:                                              ; preds = %112, %127
  %129 = phi i64 [ 0, %112 ], [ %87, %127 ]
  br label %130

130:                                              ; preds = %128, %130
  %131 = phi i64 [ %138, %130 ], [ %129, %128 ]
  %132 = getelementptr inbounds float, ptr %107, i64 %131
  %133 = load float, ptr %132, align 4, !tbaa !55
  %134 = fmul reassoc nsz contract float %133, %109
  %135 = getelementptr inbounds float, ptr %5, i64 %131
  %136 = load float, ptr %135, align 4, !tbaa !55
  %137 = fadd reassoc nsz contract float %136, %134
  store float %137, ptr %135, align 4, !tbaa !55
  %138 = add nuw nsw i64 %131, 1
  %139 = icmp eq i64 %138, %59
  br i1 %139, label %140, label %130, !llvm.loop !146

140:                                              ; preds = %130, %127, %104
  %141 = add nuw nsw i64 %105, 1
  %142 = icmp eq i64 %141, 36
  br i1 %142, label %103, label %104, !llvm.loop !147
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @advance(ptr nocapture noundef readonly %0, i64 noundef %1, ptr nocapture noundef readonly %2, ptr nocapture noundef readonly %3, ptr nocapture noundef %4) unnamed_addr #5 {
  %6 = getelementptr inbounds i8, ptr %0, i64 384
  %7 = load ptr, ptr %6, align 8, !tbaa !148
  %8 = mul i64 %1, 372
  %9 = getelementptr inbounds i8, ptr %7, i64 %8
  %10 = getelementptr inbounds i8, ptr %0, i64 376
  %11 = load ptr, ptr %10, align 8, !tbaa !149
  %12 = getelementptr inbounds i8, ptr %0, i64 448
  %13 = load ptr, ptr %12, align 8, !tbaa !150
  %14 = getelementptr inbounds i8, ptr %13, i64 20
  %15 = getelementptr inbounds i8, ptr %3, i64 64
  %16 = getelementptr inbounds i8, ptr %0, i64 408
  %17 = load ptr, ptr %16, align 8, !tbaa !151
  %18 = getelementptr inbounds i8, ptr %0, i64 392
  %19 = load ptr, ptr %18, align 8, !tbaa !152
  %20 = getelementptr inbounds i8, ptr %2, i64 232
  %21 = getelementptr inbounds i8, ptr %4, i64 232
  %22 = shl i64 %1, 4
  %23 = getelementptr i8, ptr %17, i64 %22
  %24 = getelementptr i8, ptr %4, i64 64
  %25 = getelementptr i8, ptr %2, i64 64
  br label %29

26:                                               ; preds = %147
  %27 = getelementptr inbounds i8, ptr %2, i64 332
  %28 = getelementptr inbounds i8, ptr %4, i64 332
  br label %169

29:                                               ; preds = %5, %147
  %30 = phi i1 [ true, %5 ], [ false, %147 ]
  %31 = phi i64 [ 0, %5 ], [ 1, %147 ]
  %32 = phi float [ 0.000000e+00, %5 ], [ %148, %147 ]
  %33 = shl nuw nsw i64 %31, 4
  %34 = getelementptr inbounds float, ptr %2, i64 %33
  %35 = getelementptr inbounds float, ptr %4, i64 %33
  %36 = getelementptr inbounds float, ptr %9, i64 %31
  %37 = load float, ptr %36, align 4, !tbaa !55
  %38 = mul nuw nsw i64 %31, 17
  %39 = or disjoint i64 %33, 2
  %40 = getelementptr inbounds float, ptr %3, i64 %38
  %41 = getelementptr inbounds float, ptr %9, i64 %39
  br label %73

42:                                               ; preds = %73
  %43 = fcmp reassoc nsz contract ogt float %37, 0.000000e+00
  %44 = sext i32 %88 to i64
  %45 = getelementptr inbounds float, ptr %35, i64 %44
  %46 = load float, ptr %45, align 4, !tbaa !55
  %47 = or disjoint i64 %31, 92
  %48 = getelementptr inbounds float, ptr %2, i64 %47
  %49 = load float, ptr %48, align 4, !tbaa !55
  %50 = shl nuw nsw i64 %31, 6
  %51 = getelementptr i8, ptr %24, i64 %50
  %52 = getelementptr i8, ptr %25, i64 %50
  %53 = icmp ult ptr %35, %52
  %54 = icmp ult ptr %34, %51
  %55 = and i1 %53, %54
  br i1 %55, label %133, label %56

56:                                               ; preds = %42
  %57 = insertelement <8 x i1> poison, i1 %43, i64 0
  %58 = shufflevector <8 x i1> %57, <8 x i1> poison, <8 x i32> zeroinitializer
  %59 = insertelement <8 x float> poison, float %46, i64 0
  %60 = shufflevector <8 x float> %59, <8 x float> poison, <8 x i32> zeroinitializer
  %61 = xor <8 x i1> %58, <i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 true>
  br label %62

62:                                               ; preds = %62, %56
  %63 = phi i64 [ 0, %56 ], [ %71, %62 ]
  %64 = getelementptr float, ptr %34, i64 %63
  %65 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr %64, i32 4, <8 x i1> %61, <8 x float> poison), !tbaa !55, !alias.scope !153
  %66 = getelementptr float, ptr %35, i64 %63
  %67 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr %66, i32 4, <8 x i1> %58, <8 x float> poison), !tbaa !55, !alias.scope !156, !noalias !153
  %68 = fsub reassoc nsz contract <8 x float> %67, %60
  %69 = select <8 x i1> %58, <8 x float> %68, <8 x float> %65
  %70 = getelementptr inbounds float, ptr %35, i64 %63
  store <8 x float> %69, ptr %70, align 4, !tbaa !55, !alias.scope !156, !noalias !153
  %71 = add nuw i64 %63, 8
  %72 = icmp eq i64 %71, 16
  br i1 %72, label %98, label %62, !llvm.loop !158

73:                                               ; preds = %29, %73
  %74 = phi i64 [ 0, %29 ], [ %96, %73 ]
  %75 = phi i32 [ 0, %29 ], [ %88, %73 ]
  %76 = phi i32 [ 0, %29 ], [ %95, %73 ]
  %77 = getelementptr inbounds float, ptr %40, i64 %74
  %78 = load float, ptr %77, align 4, !tbaa !55
  %79 = getelementptr inbounds float, ptr %41, i64 %74
  %80 = load float, ptr %79, align 4, !tbaa !55
  %81 = fadd reassoc nsz contract float %80, %78
  %82 = getelementptr inbounds float, ptr %35, i64 %74
  store float %81, ptr %82, align 4, !tbaa !55
  %83 = sext i32 %75 to i64
  %84 = getelementptr inbounds float, ptr %35, i64 %83
  %85 = load float, ptr %84, align 4, !tbaa !55
  %86 = fcmp reassoc nsz contract olt float %81, %85
  %87 = trunc nuw nsw i64 %74 to i32
  %88 = select i1 %86, i32 %87, i32 %75
  %89 = getelementptr inbounds float, ptr %34, i64 %74
  %90 = load float, ptr %89, align 4, !tbaa !55
  %91 = sext i32 %76 to i64
  %92 = getelementptr inbounds float, ptr %34, i64 %91
  %93 = load float, ptr %92, align 4, !tbaa !55
  %94 = fcmp reassoc nsz contract olt float %90, %93
  %95 = select i1 %94, i32 %87, i32 %76
  %96 = add nuw nsw i64 %74, 1
  %97 = icmp eq i64 %96, 16
  br i1 %97, label %42, label %73, !llvm.loop !159

98:                                               ; preds = %62, %142
  %99 = shl nsw i32 %95, 4
  %100 = add nsw i32 %99, %88
  %101 = sext i32 %100 to i64
  %102 = getelementptr inbounds float, ptr %11, i64 %101
  %103 = load float, ptr %102, align 4, !tbaa !55
  %104 = load float, ptr %14, align 4, !tbaa !55
  %105 = fsub reassoc nsz contract float %103, %104
  %106 = fmul reassoc nsz contract float %105, %49
  %107 = or disjoint i64 %31, 86
  %108 = getelementptr inbounds float, ptr %9, i64 %107
  %109 = load float, ptr %108, align 4, !tbaa !55
  %110 = fmul reassoc nsz contract float %106, %109
  %111 = select reassoc nsz contract i1 %43, float %109, float %49
  %112 = getelementptr inbounds float, ptr %4, i64 %47
  store float %111, ptr %112, align 4, !tbaa !55
  %113 = or disjoint i64 %31, 32
  %114 = getelementptr inbounds float, ptr %2, i64 %113
  %115 = load float, ptr %114, align 4, !tbaa !55
  %116 = or disjoint i64 %31, 34
  %117 = getelementptr inbounds float, ptr %9, i64 %116
  %118 = load float, ptr %117, align 4, !tbaa !55
  %119 = fmul reassoc nsz contract float %118, %115
  %120 = getelementptr inbounds float, ptr %4, i64 %113
  store float %119, ptr %120, align 4, !tbaa !55
  %121 = getelementptr inbounds float, ptr %15, i64 %38
  %122 = load float, ptr %121, align 4, !tbaa !55
  %123 = fcmp reassoc nsz contract ogt float %122, 0.000000e+00
  %124 = getelementptr i64, ptr %23, i64 %31
  %125 = load i64, ptr %124, align 8, !tbaa !80
  %126 = srem i32 %88, 8
  %127 = mul nsw i32 %126, 12
  %128 = sext i32 %127 to i64
  %129 = add nsw i64 %125, %128
  %130 = mul i64 %129, 48
  %131 = getelementptr inbounds i8, ptr %19, i64 %130
  %132 = mul nuw nsw i64 %31, 12
  br label %149

133:                                              ; preds = %42, %142
  %134 = phi i64 [ %145, %142 ], [ 0, %42 ]
  br i1 %43, label %135, label %139

135:                                              ; preds = %133
  %136 = getelementptr inbounds float, ptr %35, i64 %134
  %137 = load float, ptr %136, align 4, !tbaa !55
  %138 = fsub reassoc nsz contract float %137, %46
  br label %142

139:                                              ; preds = %133
  %140 = getelementptr inbounds float, ptr %34, i64 %134
  %141 = load float, ptr %140, align 4, !tbaa !55
  br label %142

142:                                              ; preds = %139, %135
  %143 = phi reassoc nsz contract float [ %138, %135 ], [ %141, %139 ]
  %144 = getelementptr inbounds float, ptr %35, i64 %134
  store float %143, ptr %144, align 4, !tbaa !55
  %145 = add nuw nsw i64 %134, 1
  %146 = icmp eq i64 %145, 16
  br i1 %146, label %98, label %133, !llvm.loop !160

147:                                              ; preds = %149
  %148 = fadd reassoc nsz contract float %110, %32
  br i1 %30, label %29, label %26, !llvm.loop !161

149:                                              ; preds = %98, %149
  %150 = phi i64 [ 0, %98 ], [ %167, %149 ]
  %151 = add nuw nsw i64 %150, %132
  %152 = add nuw nsw i64 %151, 34
  %153 = getelementptr inbounds float, ptr %2, i64 %152
  %154 = load float, ptr %153, align 4, !tbaa !55
  %155 = getelementptr inbounds float, ptr %9, i64 %151
  %156 = getelementptr inbounds i8, ptr %155, i64 144
  %157 = load float, ptr %156, align 4, !tbaa !55
  %158 = fmul reassoc nsz contract float %157, %154
  %159 = getelementptr inbounds float, ptr %4, i64 %152
  store float %158, ptr %159, align 4, !tbaa !55
  %160 = getelementptr inbounds float, ptr %131, i64 %150
  %161 = getelementptr inbounds i8, ptr %155, i64 240
  %162 = select i1 %123, ptr %160, ptr %161
  %163 = getelementptr inbounds float, ptr %20, i64 %151
  %164 = select i1 %43, ptr %162, ptr %163
  %165 = load float, ptr %164, align 4, !tbaa !55
  %166 = getelementptr inbounds float, ptr %21, i64 %151
  store float %165, ptr %166, align 4, !tbaa !55
  %167 = add nuw nsw i64 %150, 1
  %168 = icmp eq i64 %167, 12
  br i1 %168, label %147, label %149, !llvm.loop !162

169:                                              ; preds = %26, %181
  %170 = phi i1 [ true, %26 ], [ false, %181 ]
  %171 = phi i64 [ 0, %26 ], [ 1, %181 ]
  %172 = shl nuw nsw i64 %171, 1
  %173 = add nuw nsw i64 %172, 82
  %174 = or disjoint i64 %171, 84
  %175 = getelementptr inbounds float, ptr %9, i64 %174
  %176 = load float, ptr %175, align 4, !tbaa !55
  %177 = fcmp reassoc nsz contract ogt float %176, 0.000000e+00
  br i1 %177, label %181, label %178

178:                                              ; preds = %169
  %179 = getelementptr inbounds float, ptr %2, i64 %173
  %180 = load float, ptr %179, align 4, !tbaa !55
  br label %181

181:                                              ; preds = %169, %178
  %182 = phi reassoc nsz contract float [ %180, %178 ], [ 0.000000e+00, %169 ]
  %183 = getelementptr inbounds float, ptr %4, i64 %173
  store float %182, ptr %183, align 4, !tbaa !55
  %184 = getelementptr inbounds float, ptr %2, i64 %173
  %185 = getelementptr inbounds float, ptr %27, i64 %172
  %186 = select i1 %177, ptr %184, ptr %185
  %187 = load float, ptr %186, align 4, !tbaa !55
  %188 = getelementptr inbounds float, ptr %28, i64 %172
  store float %187, ptr %188, align 4, !tbaa !55
  br i1 %170, label %169, label %190, !llvm.loop !163

189:                                              ; preds = %202
  ret void

190:                                              ; preds = %181, %202
  %191 = phi i64 [ %212, %202 ], [ 0, %181 ]
  %192 = icmp eq i64 %191, 5
  br i1 %192, label %193, label %195

193:                                              ; preds = %190
  %194 = load float, ptr %14, align 4, !tbaa !55
  br label %202

195:                                              ; preds = %190
  %196 = or disjoint i64 %191, 88
  %197 = getelementptr inbounds float, ptr %9, i64 %196
  %198 = load float, ptr %197, align 4, !tbaa !55
  %199 = getelementptr inbounds float, ptr %13, i64 %191
  %200 = load float, ptr %199, align 4, !tbaa !55
  %201 = fsub reassoc nsz contract float %198, %200
  br label %202

202:                                              ; preds = %193, %195
  %203 = phi float [ %200, %195 ], [ %194, %193 ]
  %204 = phi reassoc nsz contract float [ %201, %195 ], [ %148, %193 ]
  %205 = fcmp reassoc nsz contract ord float %203, 0.000000e+00
  %206 = add nuw nsw i64 %191, 86
  %207 = getelementptr inbounds float, ptr %2, i64 %206
  %208 = load float, ptr %207, align 4, !tbaa !55
  %209 = select reassoc nsz contract i1 %205, float %204, float 0.000000e+00
  %210 = fadd reassoc nsz contract float %209, %208
  %211 = getelementptr inbounds float, ptr %4, i64 %206
  store float %210, ptr %211, align 4, !tbaa !55
  %212 = add nuw nsw i64 %191, 1
  %213 = icmp eq i64 %212, 6
  br i1 %213, label %189, label %190, !llvm.loop !164
}

; Function Attrs: nofree noinline norecurse nosync nounwind
define internal fastcc void @read_tokens(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2, ptr nocapture noundef writeonly %3) unnamed_addr #2 {
  %5 = load i64, ptr %0, align 8, !tbaa !7
  %6 = getelementptr inbounds i8, ptr %0, i64 24
  %7 = load i64, ptr %6, align 8, !tbaa !18
  %8 = getelementptr inbounds i8, ptr %0, i64 32
  %9 = load i64, ptr %8, align 8, !tbaa !23
  %10 = getelementptr inbounds i8, ptr %0, i64 304
  %11 = load i64, ptr %10, align 8, !tbaa !114
  %12 = add i64 %11, -1
  %13 = mul i64 %5, %2
  %14 = add i64 %12, %13
  %15 = icmp sgt i64 %5, 0
  br i1 %15, label %16, label %38

16:                                               ; preds = %4
  %17 = add nsw i64 %12, %2
  %18 = getelementptr inbounds i8, ptr %0, i64 512
  %19 = load ptr, ptr %18, align 8, !tbaa !52
  %20 = getelementptr inbounds i8, ptr %0, i64 80
  %21 = getelementptr inbounds i8, ptr %0, i64 296
  %22 = getelementptr inbounds i8, ptr %0, i64 520
  %23 = load ptr, ptr %22, align 8, !tbaa !113
  %24 = getelementptr inbounds i8, ptr %0, i64 48
  %25 = getelementptr i64, ptr %23, i64 %17
  %26 = icmp sgt i64 %7, 0
  %27 = getelementptr inbounds i8, ptr %0, i64 248
  %28 = getelementptr inbounds i8, ptr %0, i64 256
  %29 = mul nsw i64 %17, %7
  %30 = getelementptr inbounds i8, ptr %0, i64 280
  %31 = shl i64 %7, 2
  %32 = shl i64 %7, 2
  %33 = mul i64 %7, %17
  %34 = shl i64 %33, 2
  %35 = icmp ult i64 %7, 8
  %36 = and i64 %7, 9223372036854775800
  %37 = icmp eq i64 %7, %36
  br label %112

38:                                               ; preds = %171, %4
  %39 = getelementptr inbounds i8, ptr %0, i64 16
  %40 = load i64, ptr %39, align 8, !tbaa !165
  %41 = icmp sgt i64 %40, 0
  %42 = load ptr, ptr %1, align 8, !tbaa !16
  br i1 %41, label %46, label %43

43:                                               ; preds = %38
  %44 = getelementptr inbounds i8, ptr %1, i64 8
  %45 = load ptr, ptr %44, align 8, !tbaa !19
  br label %188

46:                                               ; preds = %38
  %47 = getelementptr inbounds i8, ptr %0, i64 232
  %48 = shl i64 %7, 2
  %49 = getelementptr inbounds i8, ptr %0, i64 496
  %50 = getelementptr inbounds i8, ptr %0, i64 56
  %51 = getelementptr inbounds i8, ptr %0, i64 504
  %52 = getelementptr inbounds i8, ptr %0, i64 160
  %53 = getelementptr inbounds i8, ptr %1, i64 8
  %54 = getelementptr inbounds i8, ptr %0, i64 168
  %55 = mul i64 %7, 3
  %56 = getelementptr inbounds i8, ptr %0, i64 176
  %57 = getelementptr inbounds i8, ptr %1, i64 24
  %58 = icmp sgt i64 %7, 0
  %59 = shl i64 %7, 3
  %60 = add i64 %11, %2
  %61 = getelementptr inbounds i8, ptr %1, i64 16
  %62 = getelementptr inbounds i8, ptr %0, i64 184
  %63 = getelementptr inbounds i8, ptr %0, i64 192
  %64 = mul i64 %7, %5
  %65 = icmp sgt i64 %64, 0
  %66 = getelementptr inbounds i8, ptr %0, i64 200
  %67 = getelementptr inbounds i8, ptr %0, i64 208
  %68 = getelementptr inbounds i8, ptr %1, i64 32
  %69 = mul i64 %9, %5
  %70 = icmp sgt i64 %69, 0
  %71 = getelementptr inbounds i8, ptr %0, i64 216
  %72 = getelementptr inbounds i8, ptr %0, i64 224
  %73 = load ptr, ptr %53, align 8, !tbaa !19
  %74 = mul i64 %7, %5
  %75 = shl i64 %74, 2
  %76 = mul i64 %7, %14
  %77 = shl i64 %76, 2
  %78 = shl i64 %7, 2
  %79 = add i64 %11, %13
  %80 = add i64 %5, %79
  %81 = shl i64 %80, 2
  %82 = add i64 %81, -4
  %83 = mul i64 %7, %82
  %84 = shl i64 %7, 2
  %85 = mul i64 %7, %5
  %86 = mul i64 %85, 12
  %87 = mul i64 %7, 12
  %88 = mul i64 %5, 12
  %89 = add i64 %88, -4
  %90 = mul i64 %7, %89
  %91 = icmp ult i64 %7, 32
  %92 = icmp slt i64 %84, 0
  %93 = or i64 %84, %87
  %94 = icmp slt i64 %93, 0
  %95 = or i64 %84, %87
  %96 = icmp slt i64 %95, 0
  %97 = or i64 %84, %87
  %98 = icmp slt i64 %97, 0
  %99 = or i64 %84, %87
  %100 = icmp slt i64 %99, 0
  %101 = and i64 %7, 9223372036854775800
  %102 = icmp eq i64 %7, %101
  %103 = icmp ult i64 %64, 8
  %104 = and i64 %64, 9223372036854775800
  %105 = icmp eq i64 %64, %104
  %106 = icmp ult i64 %69, 8
  %107 = and i64 %69, 9223372036854775800
  %108 = icmp eq i64 %69, %107
  %109 = icmp ult i64 %64, 8
  %110 = and i64 %64, 9223372036854775800
  %111 = icmp eq i64 %64, %110
  br label %204

112:                                              ; preds = %16, %171
  %113 = phi i64 [ 0, %16 ], [ %172, %171 ]
  %114 = mul i64 %31, %113
  %115 = sub i64 %114, %34
  %116 = load i64, ptr %20, align 8, !tbaa !53
  %117 = mul nsw i64 %116, %113
  %118 = load i64, ptr %21, align 8, !tbaa !49
  %119 = getelementptr i64, ptr %19, i64 %117
  %120 = getelementptr i64, ptr %119, i64 %118
  %121 = getelementptr i64, ptr %120, i64 %2
  %122 = getelementptr i8, ptr %121, i64 -8
  %123 = load i64, ptr %122, align 8, !tbaa !80
  %124 = add nsw i64 %113, %14
  %125 = load i64, ptr %24, align 8, !tbaa !26
  %126 = mul nsw i64 %125, %113
  %127 = getelementptr i64, ptr %25, i64 %126
  store i64 %124, ptr %127, align 8, !tbaa !80
  br i1 %26, label %128, label %171

128:                                              ; preds = %112
  %129 = load ptr, ptr %27, align 8, !tbaa !166
  %130 = mul nsw i64 %123, %7
  %131 = getelementptr float, ptr %129, i64 %130
  %132 = load ptr, ptr %28, align 8, !tbaa !167
  %133 = load ptr, ptr %30, align 8, !tbaa !168
  %134 = load ptr, ptr %1, align 8, !tbaa !16
  %135 = mul nuw nsw i64 %113, %7
  %136 = getelementptr float, ptr %134, i64 %135
  br i1 %35, label %137, label %139

137:                                              ; preds = %170, %139, %128
  %138 = phi i64 [ 0, %139 ], [ 0, %128 ], [ %36, %170 ]
  br label %174

139:                                              ; preds = %128
  %140 = ptrtoint ptr %134 to i64
  %141 = ptrtoint ptr %133 to i64
  %142 = ptrtoint ptr %132 to i64
  %143 = ptrtoint ptr %129 to i64
  %144 = add i64 %114, %140
  %145 = mul i64 %32, %123
  %146 = add i64 %145, %143
  %147 = sub i64 %144, %146
  %148 = icmp ult i64 %147, 128
  %149 = add i64 %115, %140
  %150 = sub i64 %149, %142
  %151 = icmp ult i64 %150, 128
  %152 = or i1 %148, %151
  %153 = sub i64 %149, %141
  %154 = icmp ult i64 %153, 128
  %155 = or i1 %152, %154
  br i1 %155, label %137, label %156

156:                                              ; preds = %139, %156
  %157 = phi i64 [ %168, %156 ], [ 0, %139 ]
  %158 = getelementptr float, ptr %131, i64 %157
  %159 = load <8 x float>, ptr %158, align 4, !tbaa !55
  %160 = add nsw i64 %157, %29
  %161 = getelementptr inbounds float, ptr %132, i64 %160
  %162 = load <8 x float>, ptr %161, align 4, !tbaa !55
  %163 = fadd reassoc nsz contract <8 x float> %162, %159
  %164 = getelementptr inbounds float, ptr %133, i64 %160
  %165 = load <8 x float>, ptr %164, align 4, !tbaa !55
  %166 = fadd reassoc nsz contract <8 x float> %163, %165
  %167 = getelementptr float, ptr %136, i64 %157
  store <8 x float> %166, ptr %167, align 4, !tbaa !55
  %168 = add nuw i64 %157, 8
  %169 = icmp eq i64 %168, %36
  br i1 %169, label %170, label %156, !llvm.loop !169

170:                                              ; preds = %156
  br i1 %37, label %171, label %137

171:                                              ; preds = %174, %170, %112
  %172 = add nuw nsw i64 %113, 1
  %173 = icmp eq i64 %172, %5
  br i1 %173, label %38, label %112, !llvm.loop !170

174:                                              ; preds = %137, %174
  %175 = phi i64 [ %186, %174 ], [ %138, %137 ]
  %176 = getelementptr float, ptr %131, i64 %175
  %177 = load float, ptr %176, align 4, !tbaa !55
  %178 = add nsw i64 %175, %29
  %179 = getelementptr inbounds float, ptr %132, i64 %178
  %180 = load float, ptr %179, align 4, !tbaa !55
  %181 = fadd reassoc nsz contract float %180, %177
  %182 = getelementptr inbounds float, ptr %133, i64 %178
  %183 = load float, ptr %182, align 4, !tbaa !55
  %184 = fadd reassoc nsz contract float %181, %183
  %185 = getelementptr float, ptr %136, i64 %175
  store float %184, ptr %185, align 4, !tbaa !55
  %186 = add nuw nsw i64 %175, 1
  %187 = icmp eq i64 %186, %7
  br i1 %187, label %171, label %174, !llvm.loop !171

188:                                              ; preds = %459, %43
  %189 = phi ptr [ %45, %43 ], [ %430, %459 ]
  %190 = phi ptr [ %42, %43 ], [ %429, %459 ]
  %191 = getelementptr inbounds i8, ptr %0, i64 240
  %192 = load ptr, ptr %191, align 8, !tbaa !172
  %193 = getelementptr inbounds float, ptr %192, i64 %7
  %194 = getelementptr inbounds i8, ptr %0, i64 160
  %195 = load double, ptr %194, align 8, !tbaa !173
  %196 = getelementptr inbounds i8, ptr %1, i64 8
  tail call fastcc void @layer_norm(ptr noundef %190, i64 noundef %5, i64 noundef %7, ptr noundef %192, ptr noundef %193, double noundef %195, ptr noundef %189) #16
  %197 = load ptr, ptr %196, align 8, !tbaa !19
  %198 = getelementptr inbounds i8, ptr %0, i64 264
  %199 = load ptr, ptr %198, align 8, !tbaa !174
  %200 = getelementptr inbounds i8, ptr %0, i64 272
  %201 = load ptr, ptr %200, align 8, !tbaa !175
  %202 = getelementptr inbounds i8, ptr %0, i64 8
  %203 = load i64, ptr %202, align 8, !tbaa !14
  tail call fastcc void @linear(ptr noundef %197, i64 noundef %5, i64 noundef %7, ptr noundef %199, ptr noundef %201, i64 noundef %203, ptr noundef %3) #16
  ret void

204:                                              ; preds = %46, %459
  %205 = phi ptr [ %73, %46 ], [ %430, %459 ]
  %206 = phi ptr [ %42, %46 ], [ %429, %459 ]
  %207 = phi i64 [ 0, %46 ], [ %460, %459 ]
  %208 = load ptr, ptr %47, align 8, !tbaa !176
  %209 = mul i64 %48, %207
  %210 = getelementptr inbounds float, ptr %208, i64 %209
  %211 = load ptr, ptr %49, align 8, !tbaa !177
  %212 = load i64, ptr %50, align 8, !tbaa !178
  %213 = mul i64 %207, %7
  %214 = mul i64 %213, %212
  %215 = getelementptr inbounds float, ptr %211, i64 %214
  %216 = load ptr, ptr %51, align 8, !tbaa !179
  %217 = getelementptr inbounds float, ptr %216, i64 %214
  %218 = getelementptr inbounds float, ptr %210, i64 %7
  %219 = load double, ptr %52, align 8, !tbaa !173
  tail call fastcc void @layer_norm(ptr noundef %206, i64 noundef %5, i64 noundef %7, ptr noundef %210, ptr noundef %218, double noundef %219, ptr noundef %205) #16
  %220 = load ptr, ptr %53, align 8, !tbaa !19
  %221 = load ptr, ptr %54, align 8, !tbaa !180
  %222 = mul i64 %55, %207
  %223 = mul nsw i64 %222, %7
  %224 = getelementptr inbounds float, ptr %221, i64 %223
  %225 = load ptr, ptr %56, align 8, !tbaa !181
  %226 = getelementptr inbounds float, ptr %225, i64 %222
  %227 = load ptr, ptr %57, align 8, !tbaa !21
  tail call fastcc void @linear(ptr noundef %220, i64 noundef %5, i64 noundef %7, ptr noundef %224, ptr noundef %226, i64 noundef %55, ptr noundef %227) #16
  br i1 %15, label %228, label %268

228:                                              ; preds = %204
  %229 = mul i64 %78, %207
  %230 = load ptr, ptr %57, align 8, !tbaa !21
  %231 = getelementptr i8, ptr %211, i64 %77
  %232 = mul i64 %212, %229
  %233 = getelementptr i8, ptr %231, i64 %232
  %234 = getelementptr i8, ptr %211, i64 %83
  %235 = getelementptr i8, ptr %234, i64 %232
  %236 = getelementptr i8, ptr %216, i64 %77
  %237 = getelementptr i8, ptr %236, i64 %232
  %238 = getelementptr i8, ptr %216, i64 %83
  %239 = getelementptr i8, ptr %238, i64 %232
  %240 = getelementptr i8, ptr %230, i64 %59
  %241 = getelementptr i8, ptr %230, i64 %86
  %242 = getelementptr i8, ptr %230, i64 %84
  %243 = getelementptr i8, ptr %230, i64 %90
  %244 = icmp ult ptr %231, %238
  %245 = icmp ult ptr %236, %234
  %246 = and i1 %244, %245
  %247 = or i1 %246, %92
  %248 = icmp ult ptr %233, %241
  %249 = icmp ult ptr %240, %235
  %250 = and i1 %248, %249
  %251 = or i1 %250, %94
  %252 = or i1 %247, %251
  %253 = icmp ult ptr %233, %243
  %254 = icmp ult ptr %242, %235
  %255 = and i1 %253, %254
  %256 = or i1 %255, %96
  %257 = or i1 %252, %256
  %258 = icmp ult ptr %237, %241
  %259 = icmp ult ptr %240, %239
  %260 = and i1 %258, %259
  %261 = or i1 %260, %98
  %262 = or i1 %257, %261
  %263 = icmp ult ptr %237, %243
  %264 = icmp ult ptr %242, %239
  %265 = and i1 %263, %264
  %266 = or i1 %265, %100
  %267 = or i1 %262, %266
  br label %384

268:                                              ; preds = %408, %204
  tail call fastcc void @attend(ptr noundef nonnull %0, ptr noundef nonnull %1, ptr noundef %215, ptr noundef %217, i64 noundef %60) #16
  %269 = load ptr, ptr %61, align 8, !tbaa !20
  %270 = load ptr, ptr %62, align 8, !tbaa !182
  %271 = mul nsw i64 %213, %7
  %272 = getelementptr inbounds float, ptr %270, i64 %271
  %273 = load ptr, ptr %63, align 8, !tbaa !183
  %274 = getelementptr inbounds float, ptr %273, i64 %213
  %275 = load ptr, ptr %53, align 8, !tbaa !19
  tail call fastcc void @linear(ptr noundef %269, i64 noundef %5, i64 noundef %7, ptr noundef %272, ptr noundef %274, i64 noundef %7, ptr noundef %275) #16
  %276 = load ptr, ptr %1, align 8, !tbaa !16
  %277 = load ptr, ptr %53, align 8, !tbaa !19
  br i1 %65, label %278, label %306

278:                                              ; preds = %268
  br i1 %103, label %295, label %279

279:                                              ; preds = %278
  %280 = getelementptr i8, ptr %276, i64 %75
  %281 = getelementptr i8, ptr %277, i64 %75
  %282 = icmp ult ptr %276, %281
  %283 = icmp ult ptr %277, %280
  %284 = and i1 %282, %283
  br i1 %284, label %295, label %285

285:                                              ; preds = %279, %285
  %286 = phi i64 [ %292, %285 ], [ 0, %279 ]
  %287 = getelementptr inbounds float, ptr %277, i64 %286
  %288 = load <8 x float>, ptr %287, align 4, !tbaa !55, !alias.scope !184
  %289 = getelementptr inbounds float, ptr %276, i64 %286
  %290 = load <8 x float>, ptr %289, align 4, !tbaa !55, !alias.scope !187, !noalias !184
  %291 = fadd reassoc nsz contract <8 x float> %290, %288
  store <8 x float> %291, ptr %289, align 4, !tbaa !55, !alias.scope !187, !noalias !184
  %292 = add nuw i64 %286, 8
  %293 = icmp eq i64 %292, %104
  br i1 %293, label %294, label %285, !llvm.loop !189

294:                                              ; preds = %285
  br i1 %105, label %306, label %295

295:                                              ; preds = %294, %279, %278
  %296 = phi i64 [ 0, %279 ], [ 0, %278 ], [ %104, %294 ]
  br label %297

297:                                              ; preds = %295, %297
  %298 = phi i64 [ %304, %297 ], [ %296, %295 ]
  %299 = getelementptr inbounds float, ptr %277, i64 %298
  %300 = load float, ptr %299, align 4, !tbaa !55
  %301 = getelementptr inbounds float, ptr %276, i64 %298
  %302 = load float, ptr %301, align 4, !tbaa !55
  %303 = fadd reassoc nsz contract float %302, %300
  store float %303, ptr %301, align 4, !tbaa !55
  %304 = add nuw nsw i64 %298, 1
  %305 = icmp eq i64 %304, %64
  br i1 %305, label %306, label %297, !llvm.loop !190

306:                                              ; preds = %297, %294, %268
  %307 = getelementptr inbounds i8, ptr %210, i64 %59
  %308 = getelementptr inbounds float, ptr %210, i64 %55
  %309 = load double, ptr %52, align 8, !tbaa !173
  tail call fastcc void @layer_norm(ptr noundef %276, i64 noundef %5, i64 noundef %7, ptr noundef %307, ptr noundef %308, double noundef %309, ptr noundef %277) #16
  %310 = load ptr, ptr %53, align 8, !tbaa !19
  %311 = load ptr, ptr %66, align 8, !tbaa !191
  %312 = mul nsw i64 %207, %9
  %313 = mul nsw i64 %312, %7
  %314 = getelementptr inbounds float, ptr %311, i64 %313
  %315 = load ptr, ptr %67, align 8, !tbaa !192
  %316 = getelementptr inbounds float, ptr %315, i64 %312
  %317 = load ptr, ptr %68, align 8, !tbaa !22
  tail call fastcc void @linear(ptr noundef %310, i64 noundef %5, i64 noundef %7, ptr noundef %314, ptr noundef %316, i64 noundef %9, ptr noundef %317) #16
  %318 = load ptr, ptr %68, align 8, !tbaa !22
  br i1 %70, label %319, label %422

319:                                              ; preds = %306
  br i1 %106, label %320, label %322

320:                                              ; preds = %383, %319
  %321 = phi i64 [ 0, %319 ], [ %107, %383 ]
  br label %463

322:                                              ; preds = %319, %322
  %323 = phi i64 [ %381, %322 ], [ 0, %319 ]
  %324 = getelementptr inbounds float, ptr %318, i64 %323
  %325 = load <8 x float>, ptr %324, align 4, !tbaa !55
  %326 = fcmp nsz contract olt <8 x float> %325, zeroinitializer
  %327 = fneg reassoc nsz contract <8 x float> %325
  %328 = select <8 x i1> %326, <8 x float> %327, <8 x float> %325
  %329 = fmul nsz contract <8 x float> %328, <float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000>
  %330 = fmul nsz contract <8 x float> %329, <float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000>
  %331 = fadd nsz contract <8 x float> %330, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %332 = fdiv nsz contract <8 x float> <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>, %331
  %333 = fmul nsz contract <8 x float> %332, <float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000>
  %334 = fadd nsz contract <8 x float> %333, <float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000>
  %335 = fmul nsz contract <8 x float> %332, %334
  %336 = fadd nsz contract <8 x float> %335, <float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000>
  %337 = fmul nsz contract <8 x float> %332, %336
  %338 = fadd nsz contract <8 x float> %337, <float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000>
  %339 = fmul nsz contract <8 x float> %332, %338
  %340 = fadd nsz contract <8 x float> %339, <float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000>
  %341 = fmul nsz contract <8 x float> %332, %340
  %342 = fneg reassoc nsz contract <8 x float> %329
  %343 = fmul nsz contract <8 x float> %329, %342
  %344 = fcmp nsz contract olt <8 x float> %343, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %345 = fcmp reassoc nsz contract ogt <8 x float> %343, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %346 = select <8 x i1> %345, <8 x float> %343, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %347 = fmul nsz contract <8 x float> %346, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %348 = fcmp nsz contract olt <8 x float> %347, zeroinitializer
  %349 = select <8 x i1> %348, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %350 = fadd nsz contract <8 x float> %347, %349
  %351 = fptosi <8 x float> %350 to <8 x i32>
  %352 = sitofp <8 x i32> %351 to <8 x float>
  %353 = fmul nsz contract <8 x float> %352, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %354 = fsub nsz contract <8 x float> %346, %353
  %355 = fmul nsz contract <8 x float> %352, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %356 = fadd nsz contract <8 x float> %355, %354
  %357 = fmul nsz contract <8 x float> %356, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %358 = fadd nsz contract <8 x float> %357, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %359 = fmul nsz contract <8 x float> %356, %358
  %360 = fadd nsz contract <8 x float> %359, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %361 = fmul nsz contract <8 x float> %356, %360
  %362 = fadd nsz contract <8 x float> %361, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %363 = fmul nsz contract <8 x float> %356, %362
  %364 = fadd nsz contract <8 x float> %363, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %365 = fmul nsz contract <8 x float> %356, %364
  %366 = fadd nsz contract <8 x float> %365, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %367 = fmul nsz contract <8 x float> %356, %366
  %368 = fmul nsz contract <8 x float> %356, %367
  %369 = fadd nsz contract <8 x float> %356, %368
  %370 = fadd nsz contract <8 x float> %369, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %371 = shl <8 x i32> %351, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %372 = add <8 x i32> %371, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %373 = bitcast <8 x i32> %372 to <8 x float>
  %374 = fmul nsz contract <8 x float> %370, %373
  %375 = select <8 x i1> %344, <8 x float> zeroinitializer, <8 x float> %374
  %376 = fmul nsz contract <8 x float> %341, %375
  %377 = fmul nsz contract <8 x float> %325, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %378 = fsub nsz contract <8 x float> <float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00>, %376
  %379 = select <8 x i1> %326, <8 x float> %376, <8 x float> %378
  %380 = fmul nsz contract <8 x float> %377, %379
  store <8 x float> %380, ptr %324, align 4, !tbaa !55
  %381 = add nuw i64 %323, 8
  %382 = icmp eq i64 %381, %107
  br i1 %382, label %383, label %322, !llvm.loop !193

383:                                              ; preds = %322
  br i1 %108, label %422, label %320

384:                                              ; preds = %228, %408
  %385 = phi i64 [ 0, %228 ], [ %409, %408 ]
  br i1 %58, label %386, label %408

386:                                              ; preds = %384
  %387 = mul i64 %55, %385
  %388 = getelementptr inbounds float, ptr %230, i64 %387
  %389 = getelementptr float, ptr %388, i64 %7
  %390 = add nsw i64 %385, %14
  %391 = mul nsw i64 %390, %7
  %392 = getelementptr i8, ptr %388, i64 %59
  %393 = select i1 %91, i1 true, i1 %267
  br i1 %393, label %394, label %396

394:                                              ; preds = %386, %407
  %395 = phi i64 [ 0, %386 ], [ %101, %407 ]
  br label %411

396:                                              ; preds = %386, %396
  %397 = phi i64 [ %405, %396 ], [ 0, %386 ]
  %398 = getelementptr float, ptr %389, i64 %397
  %399 = load <8 x float>, ptr %398, align 4, !tbaa !55, !alias.scope !194
  %400 = add nsw i64 %397, %391
  %401 = getelementptr inbounds float, ptr %215, i64 %400
  store <8 x float> %399, ptr %401, align 4, !tbaa !55, !alias.scope !197, !noalias !199
  %402 = getelementptr float, ptr %392, i64 %397
  %403 = load <8 x float>, ptr %402, align 4, !tbaa !55, !alias.scope !202
  %404 = getelementptr inbounds float, ptr %217, i64 %400
  store <8 x float> %403, ptr %404, align 4, !tbaa !55, !alias.scope !203, !noalias !204
  %405 = add nuw i64 %397, 8
  %406 = icmp eq i64 %405, %101
  br i1 %406, label %407, label %396, !llvm.loop !205

407:                                              ; preds = %396
  br i1 %102, label %408, label %394

408:                                              ; preds = %411, %407, %384
  %409 = add nuw nsw i64 %385, 1
  %410 = icmp eq i64 %409, %5
  br i1 %410, label %268, label %384, !llvm.loop !206

411:                                              ; preds = %394, %411
  %412 = phi i64 [ %420, %411 ], [ %395, %394 ]
  %413 = getelementptr float, ptr %389, i64 %412
  %414 = load float, ptr %413, align 4, !tbaa !55
  %415 = add nsw i64 %412, %391
  %416 = getelementptr inbounds float, ptr %215, i64 %415
  store float %414, ptr %416, align 4, !tbaa !55
  %417 = getelementptr float, ptr %392, i64 %412
  %418 = load float, ptr %417, align 4, !tbaa !55
  %419 = getelementptr inbounds float, ptr %217, i64 %415
  store float %418, ptr %419, align 4, !tbaa !55
  %420 = add nuw nsw i64 %412, 1
  %421 = icmp eq i64 %420, %7
  br i1 %421, label %408, label %411, !llvm.loop !207

422:                                              ; preds = %517, %383, %306
  %423 = load ptr, ptr %71, align 8, !tbaa !208
  %424 = mul nsw i64 %213, %9
  %425 = getelementptr inbounds float, ptr %423, i64 %424
  %426 = load ptr, ptr %72, align 8, !tbaa !209
  %427 = getelementptr inbounds float, ptr %426, i64 %213
  %428 = load ptr, ptr %53, align 8, !tbaa !19
  tail call fastcc void @linear(ptr noundef %318, i64 noundef %5, i64 noundef %9, ptr noundef %425, ptr noundef %427, i64 noundef %7, ptr noundef %428) #16
  %429 = load ptr, ptr %1, align 8, !tbaa !16
  %430 = load ptr, ptr %53, align 8, !tbaa !19
  br i1 %65, label %431, label %459

431:                                              ; preds = %422
  br i1 %109, label %448, label %432

432:                                              ; preds = %431
  %433 = getelementptr i8, ptr %429, i64 %75
  %434 = getelementptr i8, ptr %430, i64 %75
  %435 = icmp ult ptr %429, %434
  %436 = icmp ult ptr %430, %433
  %437 = and i1 %435, %436
  br i1 %437, label %448, label %438

438:                                              ; preds = %432, %438
  %439 = phi i64 [ %445, %438 ], [ 0, %432 ]
  %440 = getelementptr inbounds float, ptr %430, i64 %439
  %441 = load <8 x float>, ptr %440, align 4, !tbaa !55, !alias.scope !210
  %442 = getelementptr inbounds float, ptr %429, i64 %439
  %443 = load <8 x float>, ptr %442, align 4, !tbaa !55, !alias.scope !213, !noalias !210
  %444 = fadd reassoc nsz contract <8 x float> %443, %441
  store <8 x float> %444, ptr %442, align 4, !tbaa !55, !alias.scope !213, !noalias !210
  %445 = add nuw i64 %439, 8
  %446 = icmp eq i64 %445, %110
  br i1 %446, label %447, label %438, !llvm.loop !215

447:                                              ; preds = %438
  br i1 %111, label %459, label %448

448:                                              ; preds = %447, %432, %431
  %449 = phi i64 [ 0, %432 ], [ 0, %431 ], [ %110, %447 ]
  br label %450

450:                                              ; preds = %448, %450
  %451 = phi i64 [ %457, %450 ], [ %449, %448 ]
  %452 = getelementptr inbounds float, ptr %430, i64 %451
  %453 = load float, ptr %452, align 4, !tbaa !55
  %454 = getelementptr inbounds float, ptr %429, i64 %451
  %455 = load float, ptr %454, align 4, !tbaa !55
  %456 = fadd reassoc nsz contract float %455, %453
  store float %456, ptr %454, align 4, !tbaa !55
  %457 = add nuw nsw i64 %451, 1
  %458 = icmp eq i64 %457, %64
  br i1 %458, label %459, label %450, !llvm.loop !216

459:                                              ; preds = %450, %447, %422
  %460 = add nuw nsw i64 %207, 1
  %461 = load i64, ptr %39, align 8, !tbaa !165
  %462 = icmp slt i64 %460, %461
  br i1 %462, label %204, label %188, !llvm.loop !217

463:                                              ; preds = %320, %517
  %464 = phi i64 [ %524, %517 ], [ %321, %320 ]
  %465 = getelementptr inbounds float, ptr %318, i64 %464
  %466 = load float, ptr %465, align 4, !tbaa !55
  %467 = fcmp nsz contract olt float %466, 0.000000e+00
  %468 = fneg reassoc nsz contract float %466
  %469 = select reassoc nsz contract i1 %467, float %468, float %466
  %470 = fmul nsz contract float %469, 0x3FE6A09E60000000
  %471 = fmul nsz contract float %470, 0x3FD4F740A0000000
  %472 = fadd nsz contract float %471, 1.000000e+00
  %473 = fdiv nsz contract float 1.000000e+00, %472
  %474 = fmul nsz contract float %473, 0x3FF0FB8440000000
  %475 = fadd nsz contract float %474, 0xBFF7401C60000000
  %476 = fmul nsz contract float %473, %475
  %477 = fadd nsz contract float %476, 0x3FF6BE1C60000000
  %478 = fmul nsz contract float %473, %477
  %479 = fadd nsz contract float %478, 0xBFD23531C0000000
  %480 = fmul nsz contract float %473, %479
  %481 = fadd nsz contract float %480, 0x3FD04F20C0000000
  %482 = fmul nsz contract float %473, %481
  %483 = fneg reassoc nsz contract float %470
  %484 = fmul nsz contract float %470, %483
  %485 = fcmp nsz contract olt float %484, 0xC055D33340000000
  br i1 %485, label %517, label %486

486:                                              ; preds = %463
  %487 = fcmp reassoc nsz contract ogt float %484, 0xC055D33340000000
  %488 = select reassoc nsz contract i1 %487, float %484, float 0xC055D33340000000
  %489 = fmul nsz contract float %488, 0x3FF7154760000000
  %490 = fcmp nsz contract olt float %489, 0.000000e+00
  %491 = select nsz contract i1 %490, float -5.000000e-01, float 5.000000e-01
  %492 = fadd nsz contract float %489, %491
  %493 = fptosi float %492 to i32
  %494 = sitofp i32 %493 to float
  %495 = fmul nsz contract float %494, 0x3FE6300000000000
  %496 = fsub nsz contract float %488, %495
  %497 = fmul nsz contract float %494, 0x3F2BD01060000000
  %498 = fadd nsz contract float %497, %496
  %499 = fmul nsz contract float %498, 0x3F2A0D2CE0000000
  %500 = fadd nsz contract float %499, 0x3F56E879C0000000
  %501 = fmul nsz contract float %498, %500
  %502 = fadd nsz contract float %501, 0x3F81112100000000
  %503 = fmul nsz contract float %498, %502
  %504 = fadd nsz contract float %503, 0x3FA5553820000000
  %505 = fmul nsz contract float %498, %504
  %506 = fadd nsz contract float %505, 0x3FC5555540000000
  %507 = fmul nsz contract float %498, %506
  %508 = fadd nsz contract float %507, 5.000000e-01
  %509 = fmul nsz contract float %498, %508
  %510 = fmul nsz contract float %498, %509
  %511 = fadd nsz contract float %498, %510
  %512 = fadd nsz contract float %511, 1.000000e+00
  %513 = shl i32 %493, 23
  %514 = add i32 %513, 1065353216
  %515 = bitcast i32 %514 to float
  %516 = fmul nsz contract float %512, %515
  br label %517

517:                                              ; preds = %463, %486
  %518 = phi reassoc nsz contract float [ %516, %486 ], [ 0.000000e+00, %463 ]
  %519 = fmul nsz contract float %482, %518
  %520 = fmul nsz contract float %466, 5.000000e-01
  %521 = fsub nsz contract float 2.000000e+00, %519
  %522 = select reassoc nsz contract i1 %467, float %519, float %521
  %523 = fmul nsz contract float %520, %522
  store float %523, ptr %465, align 4, !tbaa !55
  %524 = add nuw nsw i64 %464, 1
  %525 = icmp eq i64 %524, %69
  br i1 %525, label %422, label %463, !llvm.loop !218
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc void @log_softmax(ptr nocapture noundef %0, i64 noundef %1) unnamed_addr #6 {
  %3 = icmp sgt i64 %1, 0
  br i1 %3, label %58, label %168

4:                                                ; preds = %58
  br i1 %3, label %5, label %168

5:                                                ; preds = %4
  %6 = icmp ult i64 %1, 8
  br i1 %6, label %7, label %10

7:                                                ; preds = %55, %5
  %8 = phi float [ 0.000000e+00, %5 ], [ %56, %55 ]
  %9 = phi i64 [ 0, %5 ], [ %11, %55 ]
  br label %125

10:                                               ; preds = %5
  %11 = and i64 %1, 9223372036854775800
  %12 = insertelement <8 x float> poison, float %64, i64 0
  %13 = shufflevector <8 x float> %12, <8 x float> poison, <8 x i32> zeroinitializer
  br label %14

14:                                               ; preds = %14, %10
  %15 = phi i64 [ 0, %10 ], [ %53, %14 ]
  %16 = phi <8 x float> [ zeroinitializer, %10 ], [ %52, %14 ]
  %17 = getelementptr inbounds float, ptr %0, i64 %15
  %18 = load <8 x float>, ptr %17, align 4, !tbaa !55
  %19 = fsub reassoc nsz contract <8 x float> %18, %13
  %20 = fcmp nsz contract olt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %21 = fcmp reassoc nsz contract ogt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %22 = select <8 x i1> %21, <8 x float> %19, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %23 = fmul nsz contract <8 x float> %22, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %24 = fcmp nsz contract olt <8 x float> %23, zeroinitializer
  %25 = select <8 x i1> %24, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %26 = fadd nsz contract <8 x float> %23, %25
  %27 = fptosi <8 x float> %26 to <8 x i32>
  %28 = sitofp <8 x i32> %27 to <8 x float>
  %29 = fmul nsz contract <8 x float> %28, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %30 = fsub nsz contract <8 x float> %22, %29
  %31 = fmul nsz contract <8 x float> %28, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %32 = fadd nsz contract <8 x float> %31, %30
  %33 = fmul nsz contract <8 x float> %32, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %34 = fadd nsz contract <8 x float> %33, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %35 = fmul nsz contract <8 x float> %32, %34
  %36 = fadd nsz contract <8 x float> %35, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %37 = fmul nsz contract <8 x float> %32, %36
  %38 = fadd nsz contract <8 x float> %37, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %39 = fmul nsz contract <8 x float> %32, %38
  %40 = fadd nsz contract <8 x float> %39, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %41 = fmul nsz contract <8 x float> %32, %40
  %42 = fadd nsz contract <8 x float> %41, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %43 = fmul nsz contract <8 x float> %32, %42
  %44 = fmul nsz contract <8 x float> %32, %43
  %45 = fadd nsz contract <8 x float> %32, %44
  %46 = fadd nsz contract <8 x float> %45, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %47 = shl <8 x i32> %27, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %48 = add <8 x i32> %47, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %49 = bitcast <8 x i32> %48 to <8 x float>
  %50 = fmul nsz contract <8 x float> %46, %49
  %51 = select <8 x i1> %20, <8 x float> zeroinitializer, <8 x float> %50
  %52 = fadd reassoc nsz contract <8 x float> %51, %16
  %53 = add nuw i64 %15, 8
  %54 = icmp eq i64 %53, %11
  br i1 %54, label %55, label %14, !llvm.loop !219

55:                                               ; preds = %14
  %56 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %52)
  %57 = icmp eq i64 %11, %1
  br i1 %57, label %67, label %7

58:                                               ; preds = %2, %58
  %59 = phi i64 [ %65, %58 ], [ 0, %2 ]
  %60 = phi float [ %64, %58 ], [ 0xFFF0000000000000, %2 ]
  %61 = getelementptr inbounds float, ptr %0, i64 %59
  %62 = load float, ptr %61, align 4, !tbaa !55
  %63 = fcmp reassoc nsz contract ogt float %60, %62
  %64 = select reassoc nsz contract i1 %63, float %60, float %62
  %65 = add nuw nsw i64 %59, 1
  %66 = icmp eq i64 %65, %1
  br i1 %66, label %4, label %58, !llvm.loop !220

67:                                               ; preds = %163, %55
  %68 = phi float [ %56, %55 ], [ %165, %163 ]
  br i1 %3, label %69, label %168

69:                                               ; preds = %67
  %70 = bitcast float %68 to i32
  %71 = and i32 %70, 8388607
  %72 = or disjoint i32 %71, 1056964608
  %73 = bitcast i32 %72 to float
  %74 = fcmp nsz contract olt float %73, 0x3FE6A09E60000000
  %75 = select i1 %74, i32 -127, i32 -126
  %76 = ashr i32 %70, 23
  %77 = add nsw i32 %75, %76
  %78 = sitofp i32 %77 to float
  %79 = fmul nsz contract float %78, 0x3FE6300000000000
  %80 = fadd nsz contract float %73, %73
  %81 = select i1 %74, float %80, float %73
  %82 = fadd nsz contract float %81, -1.000000e+00
  %83 = fmul nsz contract float %82, %82
  %84 = fmul nsz contract float %82, 0x3FB2043760000000
  %85 = fadd nsz contract float %84, 0xBFBD7A3700000000
  %86 = fmul nsz contract float %82, %85
  %87 = fadd nsz contract float %86, 0x3FBDE4A340000000
  %88 = fmul nsz contract float %82, %87
  %89 = fadd nsz contract float %88, 0xBFBFCBA9E0000000
  %90 = fmul nsz contract float %82, %89
  %91 = fadd nsz contract float %90, 0x3FC23D37E0000000
  %92 = fmul nsz contract float %82, %91
  %93 = fadd nsz contract float %92, 0xBFC555CA00000000
  %94 = fmul nsz contract float %82, %93
  %95 = fadd nsz contract float %94, 0x3FC999D580000000
  %96 = fmul nsz contract float %82, %95
  %97 = fadd nsz contract float %96, 0xBFCFFFFF80000000
  %98 = fmul nsz contract float %82, %97
  %99 = fadd nsz contract float %98, 0x3FD5555540000000
  %100 = fmul nsz contract float %82, %99
  %101 = fmul nsz contract float %83, %100
  %102 = fmul nsz contract float %78, 0x3F2BD01060000000
  %103 = fsub nsz contract float %101, %102
  %104 = fmul nsz contract float %83, 5.000000e-01
  %105 = fsub nsz contract float %103, %104
  %106 = fadd nsz contract float %82, %105
  %107 = fadd nsz contract float %79, %106
  %108 = fadd reassoc nsz contract float %64, %107
  %109 = icmp ult i64 %1, 8
  br i1 %109, label %110, label %112

110:                                              ; preds = %123, %69
  %111 = phi i64 [ 0, %69 ], [ %113, %123 ]
  br label %169

112:                                              ; preds = %69
  %113 = and i64 %1, 9223372036854775800
  %114 = insertelement <8 x float> poison, float %108, i64 0
  %115 = shufflevector <8 x float> %114, <8 x float> poison, <8 x i32> zeroinitializer
  br label %116

116:                                              ; preds = %116, %112
  %117 = phi i64 [ 0, %112 ], [ %121, %116 ]
  %118 = getelementptr inbounds float, ptr %0, i64 %117
  %119 = load <8 x float>, ptr %118, align 4, !tbaa !55
  %120 = fsub reassoc nsz contract <8 x float> %119, %115
  store <8 x float> %120, ptr %118, align 4, !tbaa !55
  %121 = add nuw i64 %117, 8
  %122 = icmp eq i64 %121, %113
  br i1 %122, label %123, label %116, !llvm.loop !221

123:                                              ; preds = %116
  %124 = icmp eq i64 %113, %1
  br i1 %124, label %168, label %110

125:                                              ; preds = %7, %163
  %126 = phi float [ %165, %163 ], [ %8, %7 ]
  %127 = phi i64 [ %166, %163 ], [ %9, %7 ]
  %128 = getelementptr inbounds float, ptr %0, i64 %127
  %129 = load float, ptr %128, align 4, !tbaa !55
  %130 = fsub reassoc nsz contract float %129, %64
  %131 = fcmp nsz contract olt float %130, 0xC055D33340000000
  br i1 %131, label %163, label %132

132:                                              ; preds = %125
  %133 = fcmp reassoc nsz contract ogt float %130, 0xC055D33340000000
  %134 = select reassoc nsz contract i1 %133, float %130, float 0xC055D33340000000
  %135 = fmul nsz contract float %134, 0x3FF7154760000000
  %136 = fcmp nsz contract olt float %135, 0.000000e+00
  %137 = select nsz contract i1 %136, float -5.000000e-01, float 5.000000e-01
  %138 = fadd nsz contract float %135, %137
  %139 = fptosi float %138 to i32
  %140 = sitofp i32 %139 to float
  %141 = fmul nsz contract float %140, 0x3FE6300000000000
  %142 = fsub nsz contract float %134, %141
  %143 = fmul nsz contract float %140, 0x3F2BD01060000000
  %144 = fadd nsz contract float %143, %142
  %145 = fmul nsz contract float %144, 0x3F2A0D2CE0000000
  %146 = fadd nsz contract float %145, 0x3F56E879C0000000
  %147 = fmul nsz contract float %144, %146
  %148 = fadd nsz contract float %147, 0x3F81112100000000
  %149 = fmul nsz contract float %144, %148
  %150 = fadd nsz contract float %149, 0x3FA5553820000000
  %151 = fmul nsz contract float %144, %150
  %152 = fadd nsz contract float %151, 0x3FC5555540000000
  %153 = fmul nsz contract float %144, %152
  %154 = fadd nsz contract float %153, 5.000000e-01
  %155 = fmul nsz contract float %144, %154
  %156 = fmul nsz contract float %144, %155
  %157 = fadd nsz contract float %144, %156
  %158 = fadd nsz contract float %157, 1.000000e+00
  %159 = shl i32 %139, 23
  %160 = add i32 %159, 1065353216
  %161 = bitcast i32 %160 to float
  %162 = fmul nsz contract float %158, %161
  br label %163

163:                                              ; preds = %125, %132
  %164 = phi reassoc nsz contract float [ %162, %132 ], [ 0.000000e+00, %125 ]
  %165 = fadd reassoc nsz contract float %164, %126
  %166 = add nuw nsw i64 %127, 1
  %167 = icmp eq i64 %166, %1
  br i1 %167, label %67, label %125, !llvm.loop !222

168:                                              ; preds = %169, %123, %2, %4, %67
  ret void

169:                                              ; preds = %110, %169
  %170 = phi i64 [ %174, %169 ], [ %111, %110 ]
  %171 = getelementptr inbounds float, ptr %0, i64 %170
  %172 = load float, ptr %171, align 4, !tbaa !55
  %173 = fsub reassoc nsz contract float %172, %108
  store float %173, ptr %171, align 4, !tbaa !55
  %174 = add nuw nsw i64 %170, 1
  %175 = icmp eq i64 %174, %1
  br i1 %175, label %168, label %169, !llvm.loop !223
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @mix_copies(ptr nocapture noundef readonly %0, i64 noundef %1, ptr nocapture noundef readonly %2, ptr nocapture noundef %3) unnamed_addr #5 {
  %5 = alloca [16 x i64], align 16
  %6 = alloca [16 x float], align 16
  %7 = getelementptr inbounds i8, ptr %0, i64 64
  %8 = load i64, ptr %7, align 8, !tbaa !224
  %9 = getelementptr inbounds i8, ptr %0, i64 296
  %10 = load i64, ptr %9, align 8, !tbaa !49
  call void @llvm.lifetime.start.p0(i64 128, ptr nonnull %5) #15
  call void @llvm.lifetime.start.p0(i64 64, ptr nonnull %6) #15
  %11 = shl nsw i64 %1, 3
  %12 = getelementptr inbounds i8, ptr %0, i64 312
  %13 = load ptr, ptr %12, align 8, !tbaa !225
  %14 = add nsw i64 %8, 1
  %15 = getelementptr inbounds i8, ptr %0, i64 328
  %16 = load ptr, ptr %15, align 8, !tbaa !226
  %17 = getelementptr i64, ptr %2, i64 %8
  %18 = getelementptr inbounds i8, ptr %0, i64 320
  %19 = getelementptr i64, ptr %2, i64 %10
  %20 = getelementptr i64, ptr %19, i64 %1
  %21 = getelementptr inbounds i8, ptr %0, i64 336
  %22 = load ptr, ptr %21, align 8, !tbaa !227
  %23 = tail call i64 @llvm.smax.i64(i64 %8, i64 0)
  br label %115

24:                                               ; preds = %131
  %25 = fcmp nsz contract ogt float %184, 0x4055D33340000000
  br i1 %25, label %58, label %26

26:                                               ; preds = %24
  %27 = fneg reassoc nsz contract float %184
  %28 = fcmp reassoc nsz contract ogt float %27, 0xC055D33340000000
  %29 = select reassoc nsz contract i1 %28, float %27, float 0xC055D33340000000
  %30 = fmul nsz contract float %29, 0x3FF7154760000000
  %31 = fcmp nsz contract olt float %30, 0.000000e+00
  %32 = select nsz contract i1 %31, float -5.000000e-01, float 5.000000e-01
  %33 = fadd nsz contract float %30, %32
  %34 = fptosi float %33 to i32
  %35 = sitofp i32 %34 to float
  %36 = fmul nsz contract float %35, 0x3FE6300000000000
  %37 = fsub nsz contract float %29, %36
  %38 = fmul nsz contract float %35, 0x3F2BD01060000000
  %39 = fadd nsz contract float %38, %37
  %40 = fmul nsz contract float %39, 0x3F2A0D2CE0000000
  %41 = fadd nsz contract float %40, 0x3F56E879C0000000
  %42 = fmul nsz contract float %39, %41
  %43 = fadd nsz contract float %42, 0x3F81112100000000
  %44 = fmul nsz contract float %39, %43
  %45 = fadd nsz contract float %44, 0x3FA5553820000000
  %46 = fmul nsz contract float %39, %45
  %47 = fadd nsz contract float %46, 0x3FC5555540000000
  %48 = fmul nsz contract float %39, %47
  %49 = fadd nsz contract float %48, 5.000000e-01
  %50 = fmul nsz contract float %39, %49
  %51 = fmul nsz contract float %39, %50
  %52 = fadd nsz contract float %39, %51
  %53 = fadd nsz contract float %52, 1.000000e+00
  %54 = shl i32 %34, 23
  %55 = add i32 %54, 1065353216
  %56 = bitcast i32 %55 to float
  %57 = fmul nsz contract float %53, %56
  br label %58

58:                                               ; preds = %24, %26
  %59 = phi reassoc nsz contract float [ %57, %26 ], [ 0.000000e+00, %24 ]
  %60 = icmp sgt i64 %185, 0
  br i1 %60, label %61, label %186

61:                                               ; preds = %58
  %62 = icmp ult i64 %185, 8
  br i1 %62, label %63, label %66

63:                                               ; preds = %112, %61
  %64 = phi i64 [ 0, %61 ], [ %67, %112 ]
  %65 = phi float [ %59, %61 ], [ %113, %112 ]
  br label %251

66:                                               ; preds = %61
  %67 = and i64 %185, 9223372036854775800
  %68 = insertelement <8 x float> <float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, float %59, i64 0
  %69 = insertelement <8 x float> poison, float %184, i64 0
  %70 = shufflevector <8 x float> %69, <8 x float> poison, <8 x i32> zeroinitializer
  br label %71

71:                                               ; preds = %71, %66
  %72 = phi i64 [ 0, %66 ], [ %110, %71 ]
  %73 = phi <8 x float> [ %68, %66 ], [ %109, %71 ]
  %74 = getelementptr inbounds [16 x float], ptr %6, i64 0, i64 %72
  %75 = load <8 x float>, ptr %74, align 16, !tbaa !55
  %76 = fsub reassoc nsz contract <8 x float> %75, %70
  %77 = fcmp nsz contract olt <8 x float> %76, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %78 = fcmp reassoc nsz contract ogt <8 x float> %76, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %79 = select <8 x i1> %78, <8 x float> %76, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %80 = fmul nsz contract <8 x float> %79, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %81 = fcmp nsz contract olt <8 x float> %80, zeroinitializer
  %82 = select <8 x i1> %81, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %83 = fadd nsz contract <8 x float> %80, %82
  %84 = fptosi <8 x float> %83 to <8 x i32>
  %85 = sitofp <8 x i32> %84 to <8 x float>
  %86 = fmul nsz contract <8 x float> %85, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %87 = fsub nsz contract <8 x float> %79, %86
  %88 = fmul nsz contract <8 x float> %85, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %89 = fadd nsz contract <8 x float> %88, %87
  %90 = fmul nsz contract <8 x float> %89, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %91 = fadd nsz contract <8 x float> %90, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %92 = fmul nsz contract <8 x float> %89, %91
  %93 = fadd nsz contract <8 x float> %92, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %94 = fmul nsz contract <8 x float> %89, %93
  %95 = fadd nsz contract <8 x float> %94, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %96 = fmul nsz contract <8 x float> %89, %95
  %97 = fadd nsz contract <8 x float> %96, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %98 = fmul nsz contract <8 x float> %89, %97
  %99 = fadd nsz contract <8 x float> %98, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %100 = fmul nsz contract <8 x float> %89, %99
  %101 = fmul nsz contract <8 x float> %89, %100
  %102 = fadd nsz contract <8 x float> %89, %101
  %103 = fadd nsz contract <8 x float> %102, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %104 = shl <8 x i32> %84, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %105 = add <8 x i32> %104, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %106 = bitcast <8 x i32> %105 to <8 x float>
  %107 = fmul nsz contract <8 x float> %103, %106
  %108 = select <8 x i1> %77, <8 x float> zeroinitializer, <8 x float> %107
  store <8 x float> %108, ptr %74, align 16, !tbaa !55
  %109 = fadd reassoc nsz contract <8 x float> %108, %73
  %110 = add nuw i64 %72, 8
  %111 = icmp eq i64 %110, %67
  br i1 %111, label %112, label %71, !llvm.loop !228

112:                                              ; preds = %71
  %113 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %109)
  %114 = icmp eq i64 %185, %67
  br i1 %114, label %186, label %63

115:                                              ; preds = %4, %131
  %116 = phi i64 [ 0, %4 ], [ %185, %131 ]
  %117 = phi float [ 0.000000e+00, %4 ], [ %184, %131 ]
  %118 = phi i64 [ 0, %4 ], [ %132, %131 ]
  %119 = add nuw nsw i64 %118, %11
  %120 = mul nsw i64 %119, %14
  %121 = getelementptr inbounds i64, ptr %13, i64 %120
  %122 = mul nsw i64 %119, %8
  %123 = getelementptr inbounds i8, ptr %16, i64 %122
  %124 = shl nsw i64 %119, 1
  br label %125

125:                                              ; preds = %115, %183
  %126 = phi i1 [ false, %115 ], [ true, %183 ]
  %127 = phi i1 [ true, %115 ], [ false, %183 ]
  %128 = phi i64 [ 0, %115 ], [ 1, %183 ]
  %129 = phi i64 [ %116, %115 ], [ %185, %183 ]
  %130 = phi float [ %117, %115 ], [ %184, %183 ]
  br label %134

131:                                              ; preds = %183
  %132 = add nuw nsw i64 %118, 1
  %133 = icmp eq i64 %132, 8
  br i1 %133, label %24, label %115, !llvm.loop !229

134:                                              ; preds = %125, %153
  %135 = phi i64 [ %142, %153 ], [ 0, %125 ]
  %136 = icmp eq i64 %135, %23
  br i1 %136, label %159, label %137

137:                                              ; preds = %134
  %138 = getelementptr inbounds i8, ptr %123, i64 %135
  %139 = load i8, ptr %138, align 1, !tbaa !230
  %140 = icmp eq i8 %139, 0
  br i1 %140, label %159, label %141

141:                                              ; preds = %137
  %142 = add nuw i64 %135, 1
  %143 = getelementptr inbounds i64, ptr %121, i64 %142
  %144 = load i64, ptr %143, align 8, !tbaa !80
  %145 = getelementptr i64, ptr %17, i64 %144
  %146 = load i64, ptr %145, align 8, !tbaa !80
  %147 = icmp sgt i64 %146, -1
  %148 = select i1 %126, i1 %147, i1 false
  br i1 %148, label %149, label %153

149:                                              ; preds = %141
  %150 = load ptr, ptr %18, align 8, !tbaa !231
  %151 = getelementptr inbounds i64, ptr %150, i64 %146
  %152 = load i64, ptr %151, align 8, !tbaa !80
  br label %153

153:                                              ; preds = %149, %141
  %154 = phi i64 [ %152, %149 ], [ %146, %141 ]
  %155 = xor i64 %135, -1
  %156 = getelementptr i64, ptr %20, i64 %155
  %157 = load i64, ptr %156, align 8, !tbaa !80
  %158 = icmp eq i64 %154, %157
  br i1 %158, label %134, label %159

159:                                              ; preds = %153, %134, %137
  %160 = phi i64 [ %135, %153 ], [ %23, %134 ], [ %135, %137 ]
  %161 = or disjoint i64 %124, %128
  %162 = mul nsw i64 %161, %14
  %163 = getelementptr float, ptr %22, i64 %162
  %164 = getelementptr float, ptr %163, i64 %160
  %165 = load float, ptr %164, align 4, !tbaa !55
  %166 = fcmp reassoc nsz contract oeq float %165, 0xFFF0000000000000
  br i1 %166, label %183, label %167

167:                                              ; preds = %159
  %168 = load i64, ptr %121, align 8, !tbaa !80
  %169 = getelementptr i64, ptr %17, i64 %168
  %170 = load i64, ptr %169, align 8, !tbaa !80
  br i1 %127, label %175, label %171

171:                                              ; preds = %167
  %172 = load ptr, ptr %18, align 8, !tbaa !231
  %173 = getelementptr inbounds i64, ptr %172, i64 %170
  %174 = load i64, ptr %173, align 8, !tbaa !80
  br label %175

175:                                              ; preds = %167, %171
  %176 = phi i64 [ %174, %171 ], [ %170, %167 ]
  %177 = add nsw i64 %176, -3
  %178 = getelementptr inbounds [16 x i64], ptr %5, i64 0, i64 %129
  store i64 %177, ptr %178, align 8, !tbaa !80
  %179 = add nsw i64 %129, 1
  %180 = getelementptr inbounds [16 x float], ptr %6, i64 0, i64 %129
  store float %165, ptr %180, align 4, !tbaa !55
  %181 = fcmp reassoc nsz contract ogt float %130, %165
  %182 = select reassoc nsz contract i1 %181, float %130, float %165
  br label %183

183:                                              ; preds = %159, %175
  %184 = phi nsz float [ %182, %175 ], [ %130, %159 ]
  %185 = phi i64 [ %179, %175 ], [ %129, %159 ]
  br i1 %127, label %125, label %131, !llvm.loop !232

186:                                              ; preds = %289, %112, %58
  %187 = phi float [ %59, %58 ], [ %113, %112 ], [ %291, %289 ]
  %188 = fdiv reassoc nsz contract float %59, %187
  %189 = fcmp reassoc nsz contract ogt float %188, 0x39B4484C00000000
  %190 = select reassoc nsz contract i1 %189, float %188, float 0x39B4484C00000000
  %191 = bitcast float %190 to i32
  %192 = lshr i32 %191, 23
  %193 = and i32 %191, 8388607
  %194 = or disjoint i32 %193, 1056964608
  %195 = bitcast i32 %194 to float
  %196 = fcmp nsz contract olt float %195, 0x3FE6A09E60000000
  %197 = fadd nsz contract float %195, %195
  %198 = select i1 %196, float %197, float %195
  %199 = select i1 %196, i32 -127, i32 -126
  %200 = add nsw i32 %199, %192
  %201 = fadd nsz contract float %198, -1.000000e+00
  %202 = sitofp i32 %200 to float
  %203 = fmul nsz contract float %201, %201
  %204 = fmul nsz contract float %201, 0x3FB2043760000000
  %205 = fadd nsz contract float %204, 0xBFBD7A3700000000
  %206 = fmul nsz contract float %201, %205
  %207 = fadd nsz contract float %206, 0x3FBDE4A340000000
  %208 = fmul nsz contract float %201, %207
  %209 = fadd nsz contract float %208, 0xBFBFCBA9E0000000
  %210 = fmul nsz contract float %201, %209
  %211 = fadd nsz contract float %210, 0x3FC23D37E0000000
  %212 = fmul nsz contract float %201, %211
  %213 = fadd nsz contract float %212, 0xBFC555CA00000000
  %214 = fmul nsz contract float %201, %213
  %215 = fadd nsz contract float %214, 0x3FC999D580000000
  %216 = fmul nsz contract float %201, %215
  %217 = fadd nsz contract float %216, 0xBFCFFFFF80000000
  %218 = fmul nsz contract float %201, %217
  %219 = fadd nsz contract float %218, 0x3FD5555540000000
  %220 = fmul nsz contract float %201, %219
  %221 = fmul nsz contract float %203, %220
  %222 = fmul nsz contract float %202, 0x3F2BD01060000000
  %223 = fsub nsz contract float %221, %222
  %224 = fmul nsz contract float %203, 5.000000e-01
  %225 = fsub nsz contract float %223, %224
  %226 = fadd nsz contract float %201, %225
  %227 = fmul nsz contract float %202, 0x3FE6300000000000
  %228 = fadd nsz contract float %227, %226
  %229 = getelementptr inbounds i8, ptr %0, i64 8
  %230 = load i64, ptr %229, align 8, !tbaa !14
  %231 = icmp sgt i64 %230, 0
  br i1 %231, label %232, label %294

232:                                              ; preds = %186
  %233 = icmp ult i64 %230, 8
  br i1 %233, label %234, label %236

234:                                              ; preds = %249, %232
  %235 = phi i64 [ 0, %232 ], [ %237, %249 ]
  br label %295

236:                                              ; preds = %232
  %237 = and i64 %230, 9223372036854775800
  %238 = insertelement <8 x float> poison, float %228, i64 0
  %239 = shufflevector <8 x float> %238, <8 x float> poison, <8 x i32> zeroinitializer
  br label %240

240:                                              ; preds = %240, %236
  %241 = phi i64 [ 0, %236 ], [ %247, %240 ]
  %242 = getelementptr inbounds float, ptr %3, i64 %241
  %243 = load <8 x float>, ptr %242, align 4, !tbaa !55
  %244 = fadd reassoc nsz contract <8 x float> %243, %239
  %245 = fcmp reassoc nsz contract ogt <8 x float> %244, <float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000>
  %246 = select <8 x i1> %245, <8 x float> %244, <8 x float> <float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000>
  store <8 x float> %246, ptr %242, align 4, !tbaa !55
  %247 = add nuw i64 %241, 8
  %248 = icmp eq i64 %247, %237
  br i1 %248, label %249, label %240, !llvm.loop !233

249:                                              ; preds = %240
  %250 = icmp eq i64 %230, %237
  br i1 %250, label %294, label %234

251:                                              ; preds = %63, %289
  %252 = phi i64 [ %292, %289 ], [ %64, %63 ]
  %253 = phi float [ %291, %289 ], [ %65, %63 ]
  %254 = getelementptr inbounds [16 x float], ptr %6, i64 0, i64 %252
  %255 = load float, ptr %254, align 4, !tbaa !55
  %256 = fsub reassoc nsz contract float %255, %184
  %257 = fcmp nsz contract olt float %256, 0xC055D33340000000
  br i1 %257, label %289, label %258

258:                                              ; preds = %251
  %259 = fcmp reassoc nsz contract ogt float %256, 0xC055D33340000000
  %260 = select reassoc nsz contract i1 %259, float %256, float 0xC055D33340000000
  %261 = fmul nsz contract float %260, 0x3FF7154760000000
  %262 = fcmp nsz contract olt float %261, 0.000000e+00
  %263 = select nsz contract i1 %262, float -5.000000e-01, float 5.000000e-01
  %264 = fadd nsz contract float %261, %263
  %265 = fptosi float %264 to i32
  %266 = sitofp i32 %265 to float
  %267 = fmul nsz contract float %266, 0x3FE6300000000000
  %268 = fsub nsz contract float %260, %267
  %269 = fmul nsz contract float %266, 0x3F2BD01060000000
  %270 = fadd nsz contract float %269, %268
  %271 = fmul nsz contract float %270, 0x3F2A0D2CE0000000
  %272 = fadd nsz contract float %271, 0x3F56E879C0000000
  %273 = fmul nsz contract float %270, %272
  %274 = fadd nsz contract float %273, 0x3F81112100000000
  %275 = fmul nsz contract float %270, %274
  %276 = fadd nsz contract float %275, 0x3FA5553820000000
  %277 = fmul nsz contract float %270, %276
  %278 = fadd nsz contract float %277, 0x3FC5555540000000
  %279 = fmul nsz contract float %270, %278
  %280 = fadd nsz contract float %279, 5.000000e-01
  %281 = fmul nsz contract float %270, %280
  %282 = fmul nsz contract float %270, %281
  %283 = fadd nsz contract float %270, %282
  %284 = fadd nsz contract float %283, 1.000000e+00
  %285 = shl i32 %265, 23
  %286 = add i32 %285, 1065353216
  %287 = bitcast i32 %286 to float
  %288 = fmul nsz contract float %284, %287
  br label %289

289:                                              ; preds = %251, %258
  %290 = phi reassoc nsz contract float [ %288, %258 ], [ 0.000000e+00, %251 ]
  store float %290, ptr %254, align 4, !tbaa !55
  %291 = fadd reassoc nsz contract float %290, %253
  %292 = add nuw nsw i64 %252, 1
  %293 = icmp eq i64 %292, %185
  br i1 %293, label %186, label %251, !llvm.loop !234

294:                                              ; preds = %295, %249, %186
  br i1 %60, label %305, label %304

295:                                              ; preds = %234, %295
  %296 = phi i64 [ %302, %295 ], [ %235, %234 ]
  %297 = getelementptr inbounds float, ptr %3, i64 %296
  %298 = load float, ptr %297, align 4, !tbaa !55
  %299 = fadd reassoc nsz contract float %298, %228
  %300 = fcmp reassoc nsz contract ogt float %299, 0xC05144F6A0000000
  %301 = select reassoc nsz contract i1 %300, float %299, float 0xC05144F6A0000000
  store float %301, ptr %297, align 4, !tbaa !55
  %302 = add nuw nsw i64 %296, 1
  %303 = icmp eq i64 %302, %230
  br i1 %303, label %294, label %295, !llvm.loop !235

304:                                              ; preds = %416, %294
  call void @llvm.lifetime.end.p0(i64 64, ptr nonnull %6) #15
  call void @llvm.lifetime.end.p0(i64 128, ptr nonnull %5) #15
  ret void

305:                                              ; preds = %294, %416
  %306 = phi i64 [ %417, %416 ], [ 0, %294 ]
  %307 = getelementptr inbounds [16 x float], ptr %6, i64 0, i64 %306
  %308 = load float, ptr %307, align 4, !tbaa !55
  %309 = fdiv reassoc nsz contract float %308, %187
  %310 = getelementptr inbounds [16 x i64], ptr %5, i64 0, i64 %306
  br label %313

311:                                              ; preds = %331
  %312 = icmp eq i32 %333, 0
  br i1 %312, label %416, label %336

313:                                              ; preds = %305, %331
  %314 = phi i64 [ 0, %305 ], [ %334, %331 ]
  %315 = phi i32 [ 1, %305 ], [ %333, %331 ]
  %316 = phi float [ %309, %305 ], [ %332, %331 ]
  %317 = icmp eq i64 %314, %306
  br i1 %317, label %331, label %318

318:                                              ; preds = %313
  %319 = getelementptr inbounds [16 x i64], ptr %5, i64 0, i64 %314
  %320 = load i64, ptr %319, align 8, !tbaa !80
  %321 = load i64, ptr %310, align 8, !tbaa !80
  %322 = icmp eq i64 %320, %321
  br i1 %322, label %323, label %331

323:                                              ; preds = %318
  %324 = icmp ugt i64 %314, %306
  %325 = and i32 %315, 1
  %326 = select i1 %324, i32 %325, i32 0
  %327 = getelementptr inbounds [16 x float], ptr %6, i64 0, i64 %314
  %328 = load float, ptr %327, align 4, !tbaa !55
  %329 = fdiv reassoc nsz contract float %328, %187
  %330 = fadd reassoc nsz contract float %329, %316
  br label %331

331:                                              ; preds = %313, %318, %323
  %332 = phi nsz float [ %330, %323 ], [ %316, %318 ], [ %316, %313 ]
  %333 = phi i32 [ %326, %323 ], [ %315, %318 ], [ %315, %313 ]
  %334 = add nuw nsw i64 %314, 1
  %335 = icmp eq i64 %334, %185
  br i1 %335, label %311, label %313, !llvm.loop !236

336:                                              ; preds = %311
  %337 = getelementptr inbounds [16 x i64], ptr %5, i64 0, i64 %306
  %338 = load i64, ptr %337, align 8, !tbaa !80
  %339 = getelementptr inbounds float, ptr %3, i64 %338
  %340 = load float, ptr %339, align 4, !tbaa !55
  %341 = fcmp nsz contract olt float %340, 0xC055D33340000000
  br i1 %341, label %373, label %342

342:                                              ; preds = %336
  %343 = fcmp reassoc nsz contract ogt float %340, 0xC055D33340000000
  %344 = select reassoc nsz contract i1 %343, float %340, float 0xC055D33340000000
  %345 = fmul nsz contract float %344, 0x3FF7154760000000
  %346 = fcmp nsz contract olt float %345, 0.000000e+00
  %347 = select nsz contract i1 %346, float -5.000000e-01, float 5.000000e-01
  %348 = fadd nsz contract float %345, %347
  %349 = fptosi float %348 to i32
  %350 = sitofp i32 %349 to float
  %351 = fmul nsz contract float %350, 0x3FE6300000000000
  %352 = fsub nsz contract float %344, %351
  %353 = fmul nsz contract float %350, 0x3F2BD01060000000
  %354 = fadd nsz contract float %353, %352
  %355 = fmul nsz contract float %354, 0x3F2A0D2CE0000000
  %356 = fadd nsz contract float %355, 0x3F56E879C0000000
  %357 = fmul nsz contract float %354, %356
  %358 = fadd nsz contract float %357, 0x3F81112100000000
  %359 = fmul nsz contract float %354, %358
  %360 = fadd nsz contract float %359, 0x3FA5553820000000
  %361 = fmul nsz contract float %354, %360
  %362 = fadd nsz contract float %361, 0x3FC5555540000000
  %363 = fmul nsz contract float %354, %362
  %364 = fadd nsz contract float %363, 5.000000e-01
  %365 = fmul nsz contract float %354, %364
  %366 = fmul nsz contract float %354, %365
  %367 = fadd nsz contract float %354, %366
  %368 = fadd nsz contract float %367, 1.000000e+00
  %369 = shl i32 %349, 23
  %370 = add i32 %369, 1065353216
  %371 = bitcast i32 %370 to float
  %372 = fmul nsz contract float %368, %371
  br label %373

373:                                              ; preds = %336, %342
  %374 = phi reassoc nsz contract float [ %372, %342 ], [ 0.000000e+00, %336 ]
  %375 = fadd reassoc nsz contract float %374, %332
  %376 = fcmp reassoc nsz contract ogt float %375, 0x39B4484C00000000
  %377 = select reassoc nsz contract i1 %376, float %375, float 0x39B4484C00000000
  %378 = bitcast float %377 to i32
  %379 = lshr i32 %378, 23
  %380 = and i32 %378, 8388607
  %381 = or disjoint i32 %380, 1056964608
  %382 = bitcast i32 %381 to float
  %383 = fcmp nsz contract olt float %382, 0x3FE6A09E60000000
  %384 = fadd nsz contract float %382, %382
  %385 = select i1 %383, float %384, float %382
  %386 = select i1 %383, i32 -127, i32 -126
  %387 = add nsw i32 %386, %379
  %388 = fadd nsz contract float %385, -1.000000e+00
  %389 = sitofp i32 %387 to float
  %390 = fmul nsz contract float %388, %388
  %391 = fmul nsz contract float %388, 0x3FB2043760000000
  %392 = fadd nsz contract float %391, 0xBFBD7A3700000000
  %393 = fmul nsz contract float %388, %392
  %394 = fadd nsz contract float %393, 0x3FBDE4A340000000
  %395 = fmul nsz contract float %388, %394
  %396 = fadd nsz contract float %395, 0xBFBFCBA9E0000000
  %397 = fmul nsz contract float %388, %396
  %398 = fadd nsz contract float %397, 0x3FC23D37E0000000
  %399 = fmul nsz contract float %388, %398
  %400 = fadd nsz contract float %399, 0xBFC555CA00000000
  %401 = fmul nsz contract float %388, %400
  %402 = fadd nsz contract float %401, 0x3FC999D580000000
  %403 = fmul nsz contract float %388, %402
  %404 = fadd nsz contract float %403, 0xBFCFFFFF80000000
  %405 = fmul nsz contract float %388, %404
  %406 = fadd nsz contract float %405, 0x3FD5555540000000
  %407 = fmul nsz contract float %388, %406
  %408 = fmul nsz contract float %390, %407
  %409 = fmul nsz contract float %389, 0x3F2BD01060000000
  %410 = fsub nsz contract float %408, %409
  %411 = fmul nsz contract float %390, 5.000000e-01
  %412 = fsub nsz contract float %410, %411
  %413 = fadd nsz contract float %388, %412
  %414 = fmul nsz contract float %389, 0x3FE6300000000000
  %415 = fadd nsz contract float %414, %413
  store float %415, ptr %339, align 4, !tbaa !55
  br label %416

416:                                              ; preds = %373, %311
  %417 = add nuw nsw i64 %306, 1
  %418 = icmp eq i64 %417, %185
  br i1 %418, label %304, label %305, !llvm.loop !237
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @endings(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2, ptr nocapture noundef %3, ptr nocapture noundef writeonly %4) unnamed_addr #5 {
  %6 = getelementptr inbounds i8, ptr %0, i64 72
  %7 = getelementptr inbounds i8, ptr %0, i64 352
  %8 = load i64, ptr %6, align 8, !tbaa !33
  br label %9

9:                                                ; preds = %5, %27
  %10 = phi i64 [ %8, %5 ], [ %28, %27 ]
  %11 = phi i1 [ true, %5 ], [ false, %27 ]
  %12 = phi i64 [ 0, %5 ], [ 1, %27 ]
  %13 = icmp sgt i64 %10, 0
  br i1 %13, label %14, label %27

14:                                               ; preds = %9
  %15 = load ptr, ptr %7, align 8, !tbaa !238
  %16 = mul nuw nsw i64 %12, 68
  %17 = getelementptr inbounds i8, ptr %2, i64 %16
  %18 = shl nuw nsw i64 %12, 6
  %19 = getelementptr inbounds i8, ptr %1, i64 %18
  br label %29

20:                                               ; preds = %27
  %21 = getelementptr inbounds i8, ptr %0, i64 8
  %22 = load i64, ptr %21, align 8, !tbaa !14
  %23 = icmp sgt i64 %22, 0
  br i1 %23, label %24, label %65

24:                                               ; preds = %20
  %25 = getelementptr inbounds i8, ptr %0, i64 400
  %26 = load ptr, ptr %25, align 8, !tbaa !136
  br label %66

27:                                               ; preds = %37, %9
  %28 = phi i64 [ %10, %9 ], [ %43, %37 ]
  br i1 %11, label %9, label %20, !llvm.loop !239

29:                                               ; preds = %14, %37
  %30 = phi i64 [ %10, %14 ], [ %43, %37 ]
  %31 = phi i64 [ 0, %14 ], [ %42, %37 ]
  %32 = mul nuw nsw i64 %30, %12
  %33 = add nsw i64 %32, %31
  %34 = shl nsw i64 %33, 6
  %35 = getelementptr inbounds i8, ptr %15, i64 %34
  %36 = icmp eq i64 %31, 0
  br label %45

37:                                               ; preds = %57
  %38 = sdiv i32 %62, 8
  %39 = sext i32 %38 to i64
  %40 = getelementptr i64, ptr %3, i64 %32
  %41 = getelementptr i64, ptr %40, i64 %31
  store i64 %39, ptr %41, align 8, !tbaa !80
  %42 = add nuw nsw i64 %31, 1
  %43 = load i64, ptr %6, align 8, !tbaa !33
  %44 = icmp slt i64 %42, %43
  br i1 %44, label %29, label %27, !llvm.loop !240

45:                                               ; preds = %29, %57
  %46 = phi i64 [ 0, %29 ], [ %63, %57 ]
  %47 = phi i32 [ 0, %29 ], [ %62, %57 ]
  %48 = phi float [ 0x7FF0000000000000, %29 ], [ %60, %57 ]
  %49 = getelementptr inbounds float, ptr %17, i64 %46
  %50 = load float, ptr %49, align 4, !tbaa !55
  %51 = getelementptr inbounds float, ptr %35, i64 %46
  %52 = load float, ptr %51, align 4, !tbaa !55
  %53 = fadd reassoc nsz contract float %52, %50
  br i1 %36, label %54, label %57

54:                                               ; preds = %45
  %55 = getelementptr inbounds float, ptr %19, i64 %46
  %56 = load float, ptr %55, align 4, !tbaa !55
  br label %57

57:                                               ; preds = %54, %45
  %58 = phi nsz float [ %56, %54 ], [ %53, %45 ]
  %59 = fcmp reassoc nsz contract olt float %58, %48
  %60 = select nsz i1 %59, float %58, float %48
  %61 = trunc nuw nsw i64 %46 to i32
  %62 = select i1 %59, i32 %61, i32 %47
  %63 = add nuw nsw i64 %46, 1
  %64 = icmp eq i64 %63, 16
  br i1 %64, label %37, label %45, !llvm.loop !241

65:                                               ; preds = %66, %20
  ret void

66:                                               ; preds = %24, %66
  %67 = phi i64 [ %22, %24 ], [ %93, %66 ]
  %68 = phi i64 [ 0, %24 ], [ %92, %66 ]
  %69 = getelementptr inbounds i64, ptr %26, i64 %68
  %70 = load i64, ptr %69, align 8, !tbaa !80
  %71 = getelementptr i64, ptr %26, i64 %67
  %72 = getelementptr i64, ptr %71, i64 %68
  %73 = load i64, ptr %72, align 8, !tbaa !80
  %74 = icmp sgt i64 %70, 0
  %75 = zext i1 %74 to i64
  %76 = icmp sgt i64 %73, 0
  %77 = select i1 %76, i64 2, i64 0
  %78 = or disjoint i64 %77, %75
  %79 = getelementptr inbounds i64, ptr %3, i64 %70
  %80 = load i64, ptr %79, align 8, !tbaa !80
  %81 = load i64, ptr %6, align 8, !tbaa !33
  %82 = getelementptr i64, ptr %3, i64 %81
  %83 = getelementptr i64, ptr %82, i64 %73
  %84 = load i64, ptr %83, align 8, !tbaa !80
  %85 = shl nsw i64 %84, 1
  %86 = tail call i64 @llvm.umax.i64(i64 %78, i64 1)
  %87 = shl nuw nsw i64 %86, 2
  %88 = add i64 %80, -4
  %89 = add i64 %88, %85
  %90 = add i64 %89, %87
  %91 = getelementptr inbounds i64, ptr %4, i64 %68
  store i64 %90, ptr %91, align 8, !tbaa !80
  %92 = add nuw nsw i64 %68, 1
  %93 = load i64, ptr %21, align 8, !tbaa !14
  %94 = icmp slt i64 %92, %93
  br i1 %94, label %66, label %65, !llvm.loop !242
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc float @nucleus_floor(ptr nocapture noundef readonly %0, i64 noundef %1, float noundef %2, ptr nocapture noundef %3) unnamed_addr #6 {
  %5 = ptrtoint ptr %0 to i64
  %6 = ptrtoint ptr %3 to i64
  %7 = icmp sgt i64 %1, 0
  br i1 %7, label %66, label %75

8:                                                ; preds = %66
  br i1 %7, label %9, label %75

9:                                                ; preds = %8
  %10 = icmp ult i64 %1, 8
  %11 = sub i64 %6, %5
  %12 = icmp ult i64 %11, 64
  %13 = or i1 %10, %12
  br i1 %13, label %14, label %17

14:                                               ; preds = %63, %9
  %15 = phi float [ 0.000000e+00, %9 ], [ %64, %63 ]
  %16 = phi i64 [ 0, %9 ], [ %18, %63 ]
  br label %81

17:                                               ; preds = %9
  %18 = and i64 %1, 9223372036854775800
  %19 = insertelement <8 x float> poison, float %72, i64 0
  %20 = shufflevector <8 x float> %19, <8 x float> poison, <8 x i32> zeroinitializer
  br label %21

21:                                               ; preds = %21, %17
  %22 = phi i64 [ 0, %17 ], [ %61, %21 ]
  %23 = phi <8 x float> [ zeroinitializer, %17 ], [ %60, %21 ]
  %24 = getelementptr inbounds float, ptr %0, i64 %22
  %25 = load <8 x float>, ptr %24, align 4, !tbaa !55
  %26 = fsub reassoc nsz contract <8 x float> %25, %20
  %27 = fcmp nsz contract olt <8 x float> %26, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %28 = fcmp reassoc nsz contract ogt <8 x float> %26, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %29 = select <8 x i1> %28, <8 x float> %26, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %30 = fmul nsz contract <8 x float> %29, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %31 = fcmp nsz contract olt <8 x float> %30, zeroinitializer
  %32 = select <8 x i1> %31, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %33 = fadd nsz contract <8 x float> %30, %32
  %34 = fptosi <8 x float> %33 to <8 x i32>
  %35 = sitofp <8 x i32> %34 to <8 x float>
  %36 = fmul nsz contract <8 x float> %35, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %37 = fsub nsz contract <8 x float> %29, %36
  %38 = fmul nsz contract <8 x float> %35, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %39 = fadd nsz contract <8 x float> %38, %37
  %40 = fmul nsz contract <8 x float> %39, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %41 = fadd nsz contract <8 x float> %40, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %42 = fmul nsz contract <8 x float> %39, %41
  %43 = fadd nsz contract <8 x float> %42, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %44 = fmul nsz contract <8 x float> %39, %43
  %45 = fadd nsz contract <8 x float> %44, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %46 = fmul nsz contract <8 x float> %39, %45
  %47 = fadd nsz contract <8 x float> %46, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %48 = fmul nsz contract <8 x float> %39, %47
  %49 = fadd nsz contract <8 x float> %48, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %50 = fmul nsz contract <8 x float> %39, %49
  %51 = fmul nsz contract <8 x float> %39, %50
  %52 = fadd nsz contract <8 x float> %39, %51
  %53 = fadd nsz contract <8 x float> %52, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %54 = shl <8 x i32> %34, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %55 = add <8 x i32> %54, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %56 = bitcast <8 x i32> %55 to <8 x float>
  %57 = fmul nsz contract <8 x float> %53, %56
  %58 = select <8 x i1> %27, <8 x float> zeroinitializer, <8 x float> %57
  %59 = getelementptr inbounds float, ptr %3, i64 %22
  store <8 x float> %58, ptr %59, align 4, !tbaa !55
  %60 = fadd reassoc nsz contract <8 x float> %58, %23
  %61 = add nuw i64 %22, 8
  %62 = icmp eq i64 %61, %18
  br i1 %62, label %63, label %21, !llvm.loop !243

63:                                               ; preds = %21
  %64 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %60)
  %65 = icmp eq i64 %18, %1
  br i1 %65, label %75, label %14

66:                                               ; preds = %4, %66
  %67 = phi i64 [ %73, %66 ], [ 0, %4 ]
  %68 = phi float [ %72, %66 ], [ 0xFFF0000000000000, %4 ]
  %69 = getelementptr inbounds float, ptr %0, i64 %67
  %70 = load float, ptr %69, align 4, !tbaa !55
  %71 = fcmp reassoc nsz contract ogt float %68, %70
  %72 = select reassoc nsz contract i1 %71, float %68, float %70
  %73 = add nuw nsw i64 %67, 1
  %74 = icmp eq i64 %73, %1
  br i1 %74, label %8, label %66, !llvm.loop !220

75:                                               ; preds = %119, %63, %4, %8
  %76 = phi float [ 0.000000e+00, %8 ], [ 0.000000e+00, %4 ], [ %64, %63 ], [ %122, %119 ]
  %77 = fmul reassoc nsz contract float %76, %2
  %78 = icmp ult i64 %1, 8
  %79 = and i64 %1, 9223372036854775800
  %80 = icmp eq i64 %79, %1
  br label %125

81:                                               ; preds = %14, %119
  %82 = phi float [ %122, %119 ], [ %15, %14 ]
  %83 = phi i64 [ %123, %119 ], [ %16, %14 ]
  %84 = getelementptr inbounds float, ptr %0, i64 %83
  %85 = load float, ptr %84, align 4, !tbaa !55
  %86 = fsub reassoc nsz contract float %85, %72
  %87 = fcmp nsz contract olt float %86, 0xC055D33340000000
  br i1 %87, label %119, label %88

88:                                               ; preds = %81
  %89 = fcmp reassoc nsz contract ogt float %86, 0xC055D33340000000
  %90 = select reassoc nsz contract i1 %89, float %86, float 0xC055D33340000000
  %91 = fmul nsz contract float %90, 0x3FF7154760000000
  %92 = fcmp nsz contract olt float %91, 0.000000e+00
  %93 = select nsz contract i1 %92, float -5.000000e-01, float 5.000000e-01
  %94 = fadd nsz contract float %91, %93
  %95 = fptosi float %94 to i32
  %96 = sitofp i32 %95 to float
  %97 = fmul nsz contract float %96, 0x3FE6300000000000
  %98 = fsub nsz contract float %90, %97
  %99 = fmul nsz contract float %96, 0x3F2BD01060000000
  %100 = fadd nsz contract float %99, %98
  %101 = fmul nsz contract float %100, 0x3F2A0D2CE0000000
  %102 = fadd nsz contract float %101, 0x3F56E879C0000000
  %103 = fmul nsz contract float %100, %102
  %104 = fadd nsz contract float %103, 0x3F81112100000000
  %105 = fmul nsz contract float %100, %104
  %106 = fadd nsz contract float %105, 0x3FA5553820000000
  %107 = fmul nsz contract float %100, %106
  %108 = fadd nsz contract float %107, 0x3FC5555540000000
  %109 = fmul nsz contract float %100, %108
  %110 = fadd nsz contract float %109, 5.000000e-01
  %111 = fmul nsz contract float %100, %110
  %112 = fmul nsz contract float %100, %111
  %113 = fadd nsz contract float %100, %112
  %114 = fadd nsz contract float %113, 1.000000e+00
  %115 = shl i32 %95, 23
  %116 = add i32 %115, 1065353216
  %117 = bitcast i32 %116 to float
  %118 = fmul nsz contract float %114, %117
  br label %119

119:                                              ; preds = %81, %88
  %120 = phi reassoc nsz contract float [ %118, %88 ], [ 0.000000e+00, %81 ]
  %121 = getelementptr inbounds float, ptr %3, i64 %83
  store float %120, ptr %121, align 4, !tbaa !55
  %122 = fadd reassoc nsz contract float %120, %82
  %123 = add nuw nsw i64 %83, 1
  %124 = icmp eq i64 %123, %1
  br i1 %124, label %75, label %81, !llvm.loop !244

125:                                              ; preds = %75, %151
  %126 = phi i32 [ 1065353217, %75 ], [ %156, %151 ]
  %127 = phi i32 [ 1065353217, %75 ], [ %155, %151 ]
  %128 = phi i32 [ 0, %75 ], [ %154, %151 ]
  %129 = lshr i32 %126, 1
  %130 = add nsw i32 %129, %128
  %131 = bitcast i32 %130 to float
  br i1 %7, label %132, label %151

132:                                              ; preds = %125
  br i1 %78, label %133, label %136

133:                                              ; preds = %149, %132
  %134 = phi i64 [ 0, %132 ], [ %79, %149 ]
  %135 = phi float [ 0.000000e+00, %132 ], [ %150, %149 ]
  br label %158

136:                                              ; preds = %132
  %137 = insertelement <8 x float> poison, float %131, i64 0
  %138 = shufflevector <8 x float> %137, <8 x float> poison, <8 x i32> zeroinitializer
  br label %139

139:                                              ; preds = %139, %136
  %140 = phi i64 [ 0, %136 ], [ %147, %139 ]
  %141 = phi <8 x float> [ zeroinitializer, %136 ], [ %146, %139 ]
  %142 = getelementptr inbounds float, ptr %3, i64 %140
  %143 = load <8 x float>, ptr %142, align 4, !tbaa !55
  %144 = fcmp reassoc nsz contract ult <8 x float> %143, %138
  %145 = select <8 x i1> %144, <8 x float> zeroinitializer, <8 x float> %143
  %146 = fadd reassoc nsz contract <8 x float> %145, %141
  %147 = add nuw i64 %140, 8
  %148 = icmp eq i64 %147, %79
  br i1 %148, label %149, label %139, !llvm.loop !245

149:                                              ; preds = %139
  %150 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %146)
  br i1 %80, label %151, label %133

151:                                              ; preds = %158, %149, %125
  %152 = phi float [ 0.000000e+00, %125 ], [ %150, %149 ], [ %165, %158 ]
  %153 = fcmp reassoc nsz contract ult float %152, %77
  %154 = select i1 %153, i32 %128, i32 %130
  %155 = select i1 %153, i32 %130, i32 %127
  %156 = sub nsw i32 %155, %154
  %157 = icmp sgt i32 %156, 1
  br i1 %157, label %125, label %168, !llvm.loop !246

158:                                              ; preds = %133, %158
  %159 = phi i64 [ %166, %158 ], [ %134, %133 ]
  %160 = phi float [ %165, %158 ], [ %135, %133 ]
  %161 = getelementptr inbounds float, ptr %3, i64 %159
  %162 = load float, ptr %161, align 4, !tbaa !55
  %163 = fcmp reassoc nsz contract ult float %162, %131
  %164 = select reassoc nsz contract i1 %163, float 0.000000e+00, float %162
  %165 = fadd reassoc nsz contract float %164, %160
  %166 = add nuw nsw i64 %159, 1
  %167 = icmp eq i64 %166, %1
  br i1 %167, label %151, label %158, !llvm.loop !247

168:                                              ; preds = %151
  %169 = bitcast i32 %154 to float
  ret float %169
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @layer_norm(ptr nocapture noundef readonly %0, i64 noundef %1, i64 noundef %2, ptr nocapture noundef readonly %3, ptr nocapture noundef readonly %4, double noundef %5, ptr nocapture noundef writeonly %6) unnamed_addr #3 {
  %8 = icmp sgt i64 %1, 0
  br i1 %8, label %9, label %52

9:                                                ; preds = %7
  %10 = ptrtoint ptr %6 to i64
  %11 = ptrtoint ptr %0 to i64
  %12 = ptrtoint ptr %3 to i64
  %13 = ptrtoint ptr %4 to i64
  %14 = icmp sgt i64 %2, 0
  %15 = sitofp i64 %2 to float
  %16 = fptrunc double %5 to float
  %17 = sub i64 %10, %11
  %18 = sub i64 %10, %12
  %19 = shl i64 %2, 2
  %20 = sub i64 %10, %13
  %21 = icmp ult i64 %2, 8
  %22 = and i64 %2, 9223372036854775800
  %23 = icmp eq i64 %22, %2
  %24 = icmp ult i64 %2, 8
  %25 = and i64 %2, 9223372036854775800
  %26 = icmp eq i64 %25, %2
  %27 = icmp ult i64 %2, 8
  %28 = icmp ult i64 %17, 32
  %29 = and i64 %2, 9223372036854775800
  %30 = icmp eq i64 %29, %2
  br label %31

31:                                               ; preds = %9, %127
  %32 = phi ptr [ %0, %9 ], [ %129, %127 ]
  %33 = phi i64 [ 0, %9 ], [ %128, %127 ]
  %34 = phi ptr [ %6, %9 ], [ %130, %127 ]
  %35 = mul i64 %19, %33
  %36 = add i64 %18, %35
  %37 = add i64 %20, %35
  br i1 %14, label %38, label %127

38:                                               ; preds = %31
  br i1 %21, label %39, label %42

39:                                               ; preds = %50, %38
  %40 = phi i64 [ 0, %38 ], [ %22, %50 ]
  %41 = phi float [ 0.000000e+00, %38 ], [ %51, %50 ]
  br label %75

42:                                               ; preds = %38, %42
  %43 = phi i64 [ %48, %42 ], [ 0, %38 ]
  %44 = phi <8 x float> [ %47, %42 ], [ zeroinitializer, %38 ]
  %45 = getelementptr inbounds float, ptr %32, i64 %43
  %46 = load <8 x float>, ptr %45, align 4, !tbaa !55
  %47 = fadd reassoc nsz contract <8 x float> %46, %44
  %48 = add nuw i64 %43, 8
  %49 = icmp eq i64 %48, %22
  br i1 %49, label %50, label %42, !llvm.loop !248

50:                                               ; preds = %42
  %51 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %47)
  br i1 %23, label %53, label %39

52:                                               ; preds = %127, %7
  ret void

53:                                               ; preds = %75, %50
  %54 = phi float [ %51, %50 ], [ %80, %75 ]
  %55 = fdiv reassoc nsz contract float %54, %15
  br i1 %14, label %56, label %127

56:                                               ; preds = %53
  br i1 %24, label %57, label %60

57:                                               ; preds = %73, %56
  %58 = phi i64 [ 0, %56 ], [ %25, %73 ]
  %59 = phi float [ 0.000000e+00, %56 ], [ %74, %73 ]
  br label %117

60:                                               ; preds = %56
  %61 = insertelement <8 x float> poison, float %55, i64 0
  %62 = shufflevector <8 x float> %61, <8 x float> poison, <8 x i32> zeroinitializer
  br label %63

63:                                               ; preds = %63, %60
  %64 = phi i64 [ 0, %60 ], [ %71, %63 ]
  %65 = phi <8 x float> [ zeroinitializer, %60 ], [ %70, %63 ]
  %66 = getelementptr inbounds float, ptr %32, i64 %64
  %67 = load <8 x float>, ptr %66, align 4, !tbaa !55
  %68 = fsub reassoc nsz contract <8 x float> %67, %62
  %69 = fmul reassoc nsz contract <8 x float> %68, %68
  %70 = fadd reassoc nsz contract <8 x float> %69, %65
  %71 = add nuw i64 %64, 8
  %72 = icmp eq i64 %71, %25
  br i1 %72, label %73, label %63, !llvm.loop !249

73:                                               ; preds = %63
  %74 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %70)
  br i1 %26, label %83, label %57

75:                                               ; preds = %39, %75
  %76 = phi i64 [ %81, %75 ], [ %40, %39 ]
  %77 = phi float [ %80, %75 ], [ %41, %39 ]
  %78 = getelementptr inbounds float, ptr %32, i64 %76
  %79 = load float, ptr %78, align 4, !tbaa !55
  %80 = fadd reassoc nsz contract float %79, %77
  %81 = add nuw nsw i64 %76, 1
  %82 = icmp eq i64 %81, %2
  br i1 %82, label %53, label %75, !llvm.loop !250

83:                                               ; preds = %117, %73
  %84 = phi float [ %74, %73 ], [ %124, %117 ]
  %85 = fdiv reassoc nsz contract float %84, %15
  %86 = fadd reassoc nsz contract float %85, %16
  %87 = tail call reassoc nsz contract float @llvm.sqrt.f32(float %86)
  br i1 %14, label %88, label %127

88:                                               ; preds = %83
  br i1 %27, label %89, label %91

89:                                               ; preds = %116, %91, %88
  %90 = phi i64 [ 0, %91 ], [ 0, %88 ], [ %29, %116 ]
  br label %132

91:                                               ; preds = %88
  %92 = icmp ult i64 %36, 32
  %93 = or i1 %28, %92
  %94 = icmp ult i64 %37, 32
  %95 = or i1 %93, %94
  br i1 %95, label %89, label %96

96:                                               ; preds = %91
  %97 = insertelement <8 x float> poison, float %55, i64 0
  %98 = shufflevector <8 x float> %97, <8 x float> poison, <8 x i32> zeroinitializer
  %99 = insertelement <8 x float> poison, float %87, i64 0
  %100 = shufflevector <8 x float> %99, <8 x float> poison, <8 x i32> zeroinitializer
  br label %101

101:                                              ; preds = %101, %96
  %102 = phi i64 [ 0, %96 ], [ %114, %101 ]
  %103 = getelementptr inbounds float, ptr %32, i64 %102
  %104 = load <8 x float>, ptr %103, align 4, !tbaa !55
  %105 = fsub reassoc nsz contract <8 x float> %104, %98
  %106 = getelementptr inbounds float, ptr %3, i64 %102
  %107 = load <8 x float>, ptr %106, align 4, !tbaa !55
  %108 = fmul reassoc nsz contract <8 x float> %105, %107
  %109 = fdiv reassoc nsz contract <8 x float> %108, %100
  %110 = getelementptr inbounds float, ptr %4, i64 %102
  %111 = load <8 x float>, ptr %110, align 4, !tbaa !55
  %112 = fadd reassoc nsz contract <8 x float> %109, %111
  %113 = getelementptr inbounds float, ptr %34, i64 %102
  store <8 x float> %112, ptr %113, align 4, !tbaa !55
  %114 = add nuw i64 %102, 8
  %115 = icmp eq i64 %114, %29
  br i1 %115, label %116, label %101, !llvm.loop !251

116:                                              ; preds = %101
  br i1 %30, label %127, label %89

117:                                              ; preds = %57, %117
  %118 = phi i64 [ %125, %117 ], [ %58, %57 ]
  %119 = phi float [ %124, %117 ], [ %59, %57 ]
  %120 = getelementptr inbounds float, ptr %32, i64 %118
  %121 = load float, ptr %120, align 4, !tbaa !55
  %122 = fsub reassoc nsz contract float %121, %55
  %123 = fmul reassoc nsz contract float %122, %122
  %124 = fadd reassoc nsz contract float %123, %119
  %125 = add nuw nsw i64 %118, 1
  %126 = icmp eq i64 %125, %2
  br i1 %126, label %83, label %117, !llvm.loop !252

127:                                              ; preds = %132, %116, %31, %53, %83
  %128 = add nuw nsw i64 %33, 1
  %129 = getelementptr inbounds float, ptr %32, i64 %2
  %130 = getelementptr inbounds float, ptr %34, i64 %2
  %131 = icmp eq i64 %128, %1
  br i1 %131, label %52, label %31, !llvm.loop !253

132:                                              ; preds = %89, %132
  %133 = phi i64 [ %145, %132 ], [ %90, %89 ]
  %134 = getelementptr inbounds float, ptr %32, i64 %133
  %135 = load float, ptr %134, align 4, !tbaa !55
  %136 = fsub reassoc nsz contract float %135, %55
  %137 = getelementptr inbounds float, ptr %3, i64 %133
  %138 = load float, ptr %137, align 4, !tbaa !55
  %139 = fmul reassoc nsz contract float %136, %138
  %140 = fdiv reassoc nsz contract float %139, %87
  %141 = getelementptr inbounds float, ptr %4, i64 %133
  %142 = load float, ptr %141, align 4, !tbaa !55
  %143 = fadd reassoc nsz contract float %140, %142
  %144 = getelementptr inbounds float, ptr %34, i64 %133
  store float %143, ptr %144, align 4, !tbaa !55
  %145 = add nuw nsw i64 %133, 1
  %146 = icmp eq i64 %145, %2
  br i1 %146, label %127, label %132, !llvm.loop !254
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: readwrite)
define internal fastcc void @linear(ptr nocapture noundef readonly %0, i64 noundef %1, i64 noundef %2, ptr nocapture noundef readonly %3, ptr noundef readonly %4, i64 noundef %5, ptr nocapture noundef writeonly %6) unnamed_addr #7 {
  %8 = icmp eq ptr %4, null
  %9 = icmp slt i64 %1, 4
  %10 = icmp slt i64 %2, 8
  %11 = icmp sgt i64 %1, 0
  %12 = shl i64 %2, 3
  %13 = mul i64 %2, 12
  %14 = shl i64 %2, 3
  %15 = shl i64 %5, 3
  %16 = mul i64 %2, 12
  %17 = mul i64 %5, 12
  br label %18

18:                                               ; preds = %465, %7
  %19 = phi i64 [ 0, %7 ], [ %26, %465 ]
  %20 = icmp slt i64 %19, %5
  br i1 %20, label %21, label %466

21:                                               ; preds = %18
  %22 = mul nsw i64 %19, %2
  %23 = getelementptr inbounds float, ptr %3, i64 %22
  %24 = getelementptr inbounds float, ptr %4, i64 %19
  %25 = select i1 %8, ptr null, ptr %24
  %26 = add nuw nsw i64 %19, 2
  %27 = icmp sgt i64 %26, %5
  %28 = getelementptr float, ptr %6, i64 %19
  br i1 %27, label %36, label %29

29:                                               ; preds = %21
  br i1 %9, label %92, label %30

30:                                               ; preds = %29
  %31 = icmp eq ptr %25, null
  %32 = getelementptr inbounds i8, ptr %25, i64 4
  %33 = getelementptr inbounds i8, ptr %25, i64 4
  %34 = getelementptr inbounds i8, ptr %25, i64 4
  %35 = getelementptr inbounds i8, ptr %25, i64 4
  br label %98

36:                                               ; preds = %21
  br i1 %11, label %37, label %466

37:                                               ; preds = %36
  %38 = icmp eq ptr %25, null
  br label %39

39:                                               ; preds = %37, %88
  %40 = phi i64 [ 0, %37 ], [ %90, %88 ]
  %41 = mul nsw i64 %40, %2
  %42 = getelementptr inbounds float, ptr %0, i64 %41
  %43 = mul nsw i64 %40, %5
  %44 = getelementptr float, ptr %28, i64 %43
  br i1 %10, label %45, label %52

45:                                               ; preds = %52, %39
  %46 = phi nsz <8 x float> [ zeroinitializer, %39 ], [ %62, %52 ]
  %47 = phi i64 [ 0, %39 ], [ %54, %52 ]
  %48 = icmp slt i64 %47, %2
  %49 = getelementptr float, ptr %23, i64 %47
  %50 = getelementptr float, ptr %42, i64 %47
  %51 = sub nsw i64 %2, %47
  br i1 %38, label %67, label %65

52:                                               ; preds = %39, %52
  %53 = phi nsz <8 x float> [ %62, %52 ], [ zeroinitializer, %39 ]
  %54 = phi i64 [ %63, %52 ], [ 8, %39 ]
  %55 = phi i64 [ %54, %52 ], [ 0, %39 ]
  %56 = getelementptr float, ptr %23, i64 %55
  %57 = getelementptr float, ptr %42, i64 %55
  %58 = load <8 x float>, ptr %56, align 4, !tbaa !230
  %59 = getelementptr inbounds i8, ptr %56, i64 4096
  tail call void @llvm.prefetch.p0(ptr nonnull %59, i32 0, i32 3, i32 1)
  %60 = load <8 x float>, ptr %57, align 4, !tbaa !230
  %61 = fmul reassoc nsz contract <8 x float> %60, %58
  %62 = fadd reassoc nsz contract <8 x float> %53, %61
  %63 = add nuw nsw i64 %54, 8
  %64 = icmp sgt i64 %63, %2
  br i1 %64, label %45, label %52, !llvm.loop !255

65:                                               ; preds = %45
  %66 = load float, ptr %25, align 4, !tbaa !55
  br label %67

67:                                               ; preds = %65, %45
  %68 = phi reassoc nsz contract float [ %66, %65 ], [ 0.000000e+00, %45 ]
  %69 = shufflevector <8 x float> %46, <8 x float> poison, <8 x i32> <i32 4, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %70 = fadd reassoc nsz contract <8 x float> %46, %69
  %71 = shufflevector <8 x float> %46, <8 x float> poison, <8 x i32> <i32 5, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %72 = fadd reassoc nsz contract <8 x float> %70, %71
  %73 = shufflevector <8 x float> %46, <8 x float> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %74 = fadd reassoc nsz contract <8 x float> %72, %73
  %75 = shufflevector <8 x float> %46, <8 x float> poison, <8 x i32> <i32 6, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %76 = fadd reassoc nsz contract <8 x float> %74, %75
  %77 = shufflevector <8 x float> %46, <8 x float> poison, <8 x i32> <i32 2, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %78 = fadd reassoc nsz contract <8 x float> %76, %77
  %79 = shufflevector <8 x float> %46, <8 x float> poison, <8 x i32> <i32 7, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %80 = fadd reassoc nsz contract <8 x float> %78, %79
  %81 = shufflevector <8 x float> %46, <8 x float> poison, <8 x i32> <i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %82 = fadd reassoc nsz contract <8 x float> %80, %81
  %83 = extractelement <8 x float> %82, i64 0
  %84 = fadd reassoc nsz contract float %83, %68
  br i1 %48, label %85, label %88

85:                                               ; preds = %67
  %86 = tail call reassoc nsz contract fastcc float @dot(ptr noundef %49, ptr noundef %50, i64 noundef %51) #16
  %87 = fadd reassoc nsz contract float %86, %84
  br label %88

88:                                               ; preds = %85, %67
  %89 = phi nsz float [ %87, %85 ], [ %84, %67 ]
  store float %89, ptr %44, align 4, !tbaa !55
  %90 = add nuw nsw i64 %40, 1
  %91 = icmp eq i64 %90, %1
  br i1 %91, label %465, label %39, !llvm.loop !256

92:                                               ; preds = %373, %29
  %93 = phi i64 [ 0, %29 ], [ %99, %373 ]
  %94 = icmp slt i64 %93, %1
  br i1 %94, label %95, label %465

95:                                               ; preds = %92
  %96 = icmp eq ptr %25, null
  %97 = getelementptr inbounds i8, ptr %25, i64 4
  br label %378

98:                                               ; preds = %30, %373
  %99 = phi i64 [ 4, %30 ], [ %376, %373 ]
  %100 = phi i64 [ 0, %30 ], [ %99, %373 ]
  %101 = mul nsw i64 %100, %2
  %102 = getelementptr inbounds float, ptr %0, i64 %101
  %103 = mul nsw i64 %100, %5
  %104 = getelementptr float, ptr %28, i64 %103
  br i1 %10, label %105, label %119

105:                                              ; preds = %119, %98
  %106 = phi nsz <8 x float> [ zeroinitializer, %98 ], [ %159, %119 ]
  %107 = phi nsz <8 x float> [ zeroinitializer, %98 ], [ %148, %119 ]
  %108 = phi nsz <8 x float> [ zeroinitializer, %98 ], [ %157, %119 ]
  %109 = phi nsz <8 x float> [ zeroinitializer, %98 ], [ %144, %119 ]
  %110 = phi nsz <8 x float> [ zeroinitializer, %98 ], [ %155, %119 ]
  %111 = phi nsz <8 x float> [ zeroinitializer, %98 ], [ %140, %119 ]
  %112 = phi nsz <8 x float> [ zeroinitializer, %98 ], [ %153, %119 ]
  %113 = phi nsz <8 x float> [ zeroinitializer, %98 ], [ %136, %119 ]
  %114 = phi i64 [ 0, %98 ], [ %128, %119 ]
  %115 = icmp slt i64 %114, %2
  %116 = getelementptr float, ptr %23, i64 %114
  %117 = getelementptr float, ptr %102, i64 %114
  %118 = sub nsw i64 %2, %114
  br i1 %31, label %164, label %162

119:                                              ; preds = %98, %119
  %120 = phi nsz <8 x float> [ %159, %119 ], [ zeroinitializer, %98 ]
  %121 = phi nsz <8 x float> [ %148, %119 ], [ zeroinitializer, %98 ]
  %122 = phi nsz <8 x float> [ %157, %119 ], [ zeroinitializer, %98 ]
  %123 = phi nsz <8 x float> [ %144, %119 ], [ zeroinitializer, %98 ]
  %124 = phi nsz <8 x float> [ %155, %119 ], [ zeroinitializer, %98 ]
  %125 = phi nsz <8 x float> [ %140, %119 ], [ zeroinitializer, %98 ]
  %126 = phi nsz <8 x float> [ %153, %119 ], [ zeroinitializer, %98 ]
  %127 = phi nsz <8 x float> [ %136, %119 ], [ zeroinitializer, %98 ]
  %128 = phi i64 [ %160, %119 ], [ 8, %98 ]
  %129 = phi i64 [ %128, %119 ], [ 0, %98 ]
  %130 = getelementptr float, ptr %23, i64 %129
  %131 = getelementptr float, ptr %102, i64 %129
  %132 = load <8 x float>, ptr %130, align 4, !tbaa !230
  %133 = getelementptr inbounds i8, ptr %130, i64 4096
  tail call void @llvm.prefetch.p0(ptr nonnull %133, i32 0, i32 3, i32 1)
  %134 = load <8 x float>, ptr %131, align 4, !tbaa !230
  %135 = fmul reassoc nsz contract <8 x float> %134, %132
  %136 = fadd reassoc nsz contract <8 x float> %127, %135
  %137 = getelementptr float, ptr %131, i64 %2
  %138 = load <8 x float>, ptr %137, align 4, !tbaa !230
  %139 = fmul reassoc nsz contract <8 x float> %138, %132
  %140 = fadd reassoc nsz contract <8 x float> %125, %139
  %141 = getelementptr i8, ptr %131, i64 %12
  %142 = load <8 x float>, ptr %141, align 4, !tbaa !230
  %143 = fmul reassoc nsz contract <8 x float> %142, %132
  %144 = fadd reassoc nsz contract <8 x float> %123, %143
  %145 = getelementptr i8, ptr %131, i64 %13
  %146 = load <8 x float>, ptr %145, align 4, !tbaa !230
  %147 = fmul reassoc nsz contract <8 x float> %146, %132
  %148 = fadd reassoc nsz contract <8 x float> %121, %147
  %149 = getelementptr float, ptr %130, i64 %2
  %150 = load <8 x float>, ptr %149, align 4, !tbaa !230
  %151 = getelementptr inbounds i8, ptr %149, i64 4096
  tail call void @llvm.prefetch.p0(ptr nonnull %151, i32 0, i32 3, i32 1)
  %152 = fmul reassoc nsz contract <8 x float> %134, %150
  %153 = fadd reassoc nsz contract <8 x float> %126, %152
  %154 = fmul reassoc nsz contract <8 x float> %138, %150
  %155 = fadd reassoc nsz contract <8 x float> %124, %154
  %156 = fmul reassoc nsz contract <8 x float> %142, %150
  %157 = fadd reassoc nsz contract <8 x float> %122, %156
  %158 = fmul reassoc nsz contract <8 x float> %146, %150
  %159 = fadd reassoc nsz contract <8 x float> %120, %158
  %160 = add nuw nsw i64 %128, 8
  %161 = icmp sgt i64 %160, %2
  br i1 %161, label %105, label %119, !llvm.loop !255

162:                                              ; preds = %105
  %163 = load float, ptr %25, align 4, !tbaa !55
  br label %164

164:                                              ; preds = %162, %105
  %165 = phi reassoc nsz contract float [ %163, %162 ], [ 0.000000e+00, %105 ]
  %166 = shufflevector <8 x float> %113, <8 x float> poison, <8 x i32> <i32 4, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %167 = fadd reassoc nsz contract <8 x float> %113, %166
  %168 = shufflevector <8 x float> %113, <8 x float> poison, <8 x i32> <i32 5, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %169 = fadd reassoc nsz contract <8 x float> %167, %168
  %170 = shufflevector <8 x float> %113, <8 x float> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %171 = fadd reassoc nsz contract <8 x float> %169, %170
  %172 = shufflevector <8 x float> %113, <8 x float> poison, <8 x i32> <i32 6, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %173 = fadd reassoc nsz contract <8 x float> %171, %172
  %174 = shufflevector <8 x float> %113, <8 x float> poison, <8 x i32> <i32 2, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %175 = fadd reassoc nsz contract <8 x float> %173, %174
  %176 = shufflevector <8 x float> %113, <8 x float> poison, <8 x i32> <i32 7, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %177 = fadd reassoc nsz contract <8 x float> %175, %176
  %178 = shufflevector <8 x float> %113, <8 x float> poison, <8 x i32> <i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %179 = fadd reassoc nsz contract <8 x float> %177, %178
  %180 = extractelement <8 x float> %179, i64 0
  %181 = fadd reassoc nsz contract float %180, %165
  br i1 %115, label %182, label %185

182:                                              ; preds = %164
  %183 = tail call reassoc nsz contract fastcc float @dot(ptr noundef %116, ptr noundef %117, i64 noundef %118) #16
  %184 = fadd reassoc nsz contract float %183, %181
  br label %185

185:                                              ; preds = %182, %164
  %186 = phi nsz float [ %184, %182 ], [ %181, %164 ]
  store float %186, ptr %104, align 4, !tbaa !55
  br i1 %31, label %189, label %187

187:                                              ; preds = %185
  %188 = load float, ptr %32, align 4, !tbaa !55
  br label %189

189:                                              ; preds = %187, %185
  %190 = phi reassoc nsz contract float [ %188, %187 ], [ 0.000000e+00, %185 ]
  %191 = shufflevector <8 x float> %112, <8 x float> poison, <8 x i32> <i32 4, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %192 = fadd reassoc nsz contract <8 x float> %112, %191
  %193 = shufflevector <8 x float> %112, <8 x float> poison, <8 x i32> <i32 5, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %194 = fadd reassoc nsz contract <8 x float> %192, %193
  %195 = shufflevector <8 x float> %112, <8 x float> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %196 = fadd reassoc nsz contract <8 x float> %194, %195
  %197 = shufflevector <8 x float> %112, <8 x float> poison, <8 x i32> <i32 6, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %198 = fadd reassoc nsz contract <8 x float> %196, %197
  %199 = shufflevector <8 x float> %112, <8 x float> poison, <8 x i32> <i32 2, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %200 = fadd reassoc nsz contract <8 x float> %198, %199
  %201 = shufflevector <8 x float> %112, <8 x float> poison, <8 x i32> <i32 7, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %202 = fadd reassoc nsz contract <8 x float> %200, %201
  %203 = shufflevector <8 x float> %112, <8 x float> poison, <8 x i32> <i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %204 = fadd reassoc nsz contract <8 x float> %202, %203
  %205 = extractelement <8 x float> %204, i64 0
  %206 = fadd reassoc nsz contract float %205, %190
  br i1 %115, label %207, label %211

207:                                              ; preds = %189
  %208 = getelementptr float, ptr %116, i64 %2
  %209 = tail call reassoc nsz contract fastcc float @dot(ptr noundef %208, ptr noundef %117, i64 noundef %118) #16
  %210 = fadd reassoc nsz contract float %209, %206
  br label %211

211:                                              ; preds = %207, %189
  %212 = phi nsz float [ %210, %207 ], [ %206, %189 ]
  %213 = getelementptr i8, ptr %104, i64 4
  store float %212, ptr %213, align 4, !tbaa !55
  %214 = getelementptr float, ptr %117, i64 %2
  %215 = getelementptr float, ptr %104, i64 %5
  br i1 %31, label %218, label %216

216:                                              ; preds = %211
  %217 = load float, ptr %25, align 4, !tbaa !55
  br label %218

218:                                              ; preds = %216, %211
  %219 = phi reassoc nsz contract float [ %217, %216 ], [ 0.000000e+00, %211 ]
  %220 = shufflevector <8 x float> %111, <8 x float> poison, <8 x i32> <i32 4, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %221 = fadd reassoc nsz contract <8 x float> %111, %220
  %222 = shufflevector <8 x float> %111, <8 x float> poison, <8 x i32> <i32 5, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %223 = fadd reassoc nsz contract <8 x float> %221, %222
  %224 = shufflevector <8 x float> %111, <8 x float> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %225 = fadd reassoc nsz contract <8 x float> %223, %224
  %226 = shufflevector <8 x float> %111, <8 x float> poison, <8 x i32> <i32 6, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %227 = fadd reassoc nsz contract <8 x float> %225, %226
  %228 = shufflevector <8 x float> %111, <8 x float> poison, <8 x i32> <i32 2, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %229 = fadd reassoc nsz contract <8 x float> %227, %228
  %230 = shufflevector <8 x float> %111, <8 x float> poison, <8 x i32> <i32 7, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %231 = fadd reassoc nsz contract <8 x float> %229, %230
  %232 = shufflevector <8 x float> %111, <8 x float> poison, <8 x i32> <i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %233 = fadd reassoc nsz contract <8 x float> %231, %232
  %234 = extractelement <8 x float> %233, i64 0
  %235 = fadd reassoc nsz contract float %234, %219
  br i1 %115, label %236, label %239

236:                                              ; preds = %218
  %237 = tail call reassoc nsz contract fastcc float @dot(ptr noundef %116, ptr noundef %214, i64 noundef %118) #16
  %238 = fadd reassoc nsz contract float %237, %235
  br label %239

239:                                              ; preds = %236, %218
  %240 = phi nsz float [ %238, %236 ], [ %235, %218 ]
  store float %240, ptr %215, align 4, !tbaa !55
  br i1 %31, label %243, label %241

241:                                              ; preds = %239
  %242 = load float, ptr %33, align 4, !tbaa !55
  br label %243

243:                                              ; preds = %241, %239
  %244 = phi reassoc nsz contract float [ %242, %241 ], [ 0.000000e+00, %239 ]
  %245 = shufflevector <8 x float> %110, <8 x float> poison, <8 x i32> <i32 4, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %246 = fadd reassoc nsz contract <8 x float> %110, %245
  %247 = shufflevector <8 x float> %110, <8 x float> poison, <8 x i32> <i32 5, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %248 = fadd reassoc nsz contract <8 x float> %246, %247
  %249 = shufflevector <8 x float> %110, <8 x float> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %250 = fadd reassoc nsz contract <8 x float> %248, %249
  %251 = shufflevector <8 x float> %110, <8 x float> poison, <8 x i32> <i32 6, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %252 = fadd reassoc nsz contract <8 x float> %250, %251
  %253 = shufflevector <8 x float> %110, <8 x float> poison, <8 x i32> <i32 2, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %254 = fadd reassoc nsz contract <8 x float> %252, %253
  %255 = shufflevector <8 x float> %110, <8 x float> poison, <8 x i32> <i32 7, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %256 = fadd reassoc nsz contract <8 x float> %254, %255
  %257 = shufflevector <8 x float> %110, <8 x float> poison, <8 x i32> <i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %258 = fadd reassoc nsz contract <8 x float> %256, %257
  %259 = extractelement <8 x float> %258, i64 0
  %260 = fadd reassoc nsz contract float %259, %244
  br i1 %115, label %261, label %265

261:                                              ; preds = %243
  %262 = getelementptr float, ptr %116, i64 %2
  %263 = tail call reassoc nsz contract fastcc float @dot(ptr noundef %262, ptr noundef %214, i64 noundef %118) #16
  %264 = fadd reassoc nsz contract float %263, %260
  br label %265

265:                                              ; preds = %261, %243
  %266 = phi nsz float [ %264, %261 ], [ %260, %243 ]
  %267 = getelementptr i8, ptr %215, i64 4
  store float %266, ptr %267, align 4, !tbaa !55
  %268 = getelementptr i8, ptr %117, i64 %14
  %269 = getelementptr i8, ptr %104, i64 %15
  br i1 %31, label %272, label %270

270:                                              ; preds = %265
  %271 = load float, ptr %25, align 4, !tbaa !55
  br label %272

272:                                              ; preds = %270, %265
  %273 = phi reassoc nsz contract float [ %271, %270 ], [ 0.000000e+00, %265 ]
  %274 = shufflevector <8 x float> %109, <8 x float> poison, <8 x i32> <i32 4, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %275 = fadd reassoc nsz contract <8 x float> %109, %274
  %276 = shufflevector <8 x float> %109, <8 x float> poison, <8 x i32> <i32 5, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %277 = fadd reassoc nsz contract <8 x float> %275, %276
  %278 = shufflevector <8 x float> %109, <8 x float> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %279 = fadd reassoc nsz contract <8 x float> %277, %278
  %280 = shufflevector <8 x float> %109, <8 x float> poison, <8 x i32> <i32 6, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %281 = fadd reassoc nsz contract <8 x float> %279, %280
  %282 = shufflevector <8 x float> %109, <8 x float> poison, <8 x i32> <i32 2, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %283 = fadd reassoc nsz contract <8 x float> %281, %282
  %284 = shufflevector <8 x float> %109, <8 x float> poison, <8 x i32> <i32 7, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %285 = fadd reassoc nsz contract <8 x float> %283, %284
  %286 = shufflevector <8 x float> %109, <8 x float> poison, <8 x i32> <i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %287 = fadd reassoc nsz contract <8 x float> %285, %286
  %288 = extractelement <8 x float> %287, i64 0
  %289 = fadd reassoc nsz contract float %288, %273
  br i1 %115, label %290, label %293

290:                                              ; preds = %272
  %291 = tail call reassoc nsz contract fastcc float @dot(ptr noundef %116, ptr noundef %268, i64 noundef %118) #16
  %292 = fadd reassoc nsz contract float %291, %289
  br label %293

293:                                              ; preds = %290, %272
  %294 = phi nsz float [ %292, %290 ], [ %289, %272 ]
  store float %294, ptr %269, align 4, !tbaa !55
  br i1 %31, label %297, label %295

295:                                              ; preds = %293
  %296 = load float, ptr %34, align 4, !tbaa !55
  br label %297

297:                                              ; preds = %295, %293
  %298 = phi reassoc nsz contract float [ %296, %295 ], [ 0.000000e+00, %293 ]
  %299 = shufflevector <8 x float> %108, <8 x float> poison, <8 x i32> <i32 4, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %300 = fadd reassoc nsz contract <8 x float> %108, %299
  %301 = shufflevector <8 x float> %108, <8 x float> poison, <8 x i32> <i32 5, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %302 = fadd reassoc nsz contract <8 x float> %300, %301
  %303 = shufflevector <8 x float> %108, <8 x float> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %304 = fadd reassoc nsz contract <8 x float> %302, %303
  %305 = shufflevector <8 x float> %108, <8 x float> poison, <8 x i32> <i32 6, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %306 = fadd reassoc nsz contract <8 x float> %304, %305
  %307 = shufflevector <8 x float> %108, <8 x float> poison, <8 x i32> <i32 2, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %308 = fadd reassoc nsz contract <8 x float> %306, %307
  %309 = shufflevector <8 x float> %108, <8 x float> poison, <8 x i32> <i32 7, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %310 = fadd reassoc nsz contract <8 x float> %308, %309
  %311 = shufflevector <8 x float> %108, <8 x float> poison, <8 x i32> <i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %312 = fadd reassoc nsz contract <8 x float> %310, %311
  %313 = extractelement <8 x float> %312, i64 0
  %314 = fadd reassoc nsz contract float %313, %298
  br i1 %115, label %315, label %319

315:                                              ; preds = %297
  %316 = getelementptr float, ptr %116, i64 %2
  %317 = tail call reassoc nsz contract fastcc float @dot(ptr noundef %316, ptr noundef %268, i64 noundef %118) #16
  %318 = fadd reassoc nsz contract float %317, %314
  br label %319

319:                                              ; preds = %315, %297
  %320 = phi nsz float [ %318, %315 ], [ %314, %297 ]
  %321 = getelementptr i8, ptr %269, i64 4
  store float %320, ptr %321, align 4, !tbaa !55
  %322 = getelementptr i8, ptr %117, i64 %16
  %323 = getelementptr i8, ptr %104, i64 %17
  br i1 %31, label %326, label %324

324:                                              ; preds = %319
  %325 = load float, ptr %25, align 4, !tbaa !55
  br label %326

326:                                              ; preds = %324, %319
  %327 = phi reassoc nsz contract float [ %325, %324 ], [ 0.000000e+00, %319 ]
  %328 = shufflevector <8 x float> %107, <8 x float> poison, <8 x i32> <i32 4, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %329 = fadd reassoc nsz contract <8 x float> %107, %328
  %330 = shufflevector <8 x float> %107, <8 x float> poison, <8 x i32> <i32 5, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %331 = fadd reassoc nsz contract <8 x float> %329, %330
  %332 = shufflevector <8 x float> %107, <8 x float> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %333 = fadd reassoc nsz contract <8 x float> %331, %332
  %334 = shufflevector <8 x float> %107, <8 x float> poison, <8 x i32> <i32 6, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %335 = fadd reassoc nsz contract <8 x float> %333, %334
  %336 = shufflevector <8 x float> %107, <8 x float> poison, <8 x i32> <i32 2, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %337 = fadd reassoc nsz contract <8 x float> %335, %336
  %338 = shufflevector <8 x float> %107, <8 x float> poison, <8 x i32> <i32 7, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %339 = fadd reassoc nsz contract <8 x float> %337, %338
  %340 = shufflevector <8 x float> %107, <8 x float> poison, <8 x i32> <i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %341 = fadd reassoc nsz contract <8 x float> %339, %340
  %342 = extractelement <8 x float> %341, i64 0
  %343 = fadd reassoc nsz contract float %342, %327
  br i1 %115, label %344, label %347

344:                                              ; preds = %326
  %345 = tail call reassoc nsz contract fastcc float @dot(ptr noundef %116, ptr noundef %322, i64 noundef %118) #16
  %346 = fadd reassoc nsz contract float %345, %343
  br label %347

347:                                              ; preds = %344, %326
  %348 = phi nsz float [ %346, %344 ], [ %343, %326 ]
  store float %348, ptr %323, align 4, !tbaa !55
  br i1 %31, label %351, label %349

349:                                              ; preds = %347
  %350 = load float, ptr %35, align 4, !tbaa !55
  br label %351

351:                                              ; preds = %349, %347
  %352 = phi reassoc nsz contract float [ %350, %349 ], [ 0.000000e+00, %347 ]
  %353 = shufflevector <8 x float> %106, <8 x float> poison, <8 x i32> <i32 4, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %354 = fadd reassoc nsz contract <8 x float> %106, %353
  %355 = shufflevector <8 x float> %106, <8 x float> poison, <8 x i32> <i32 5, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %356 = fadd reassoc nsz contract <8 x float> %354, %355
  %357 = shufflevector <8 x float> %106, <8 x float> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %358 = fadd reassoc nsz contract <8 x float> %356, %357
  %359 = shufflevector <8 x float> %106, <8 x float> poison, <8 x i32> <i32 6, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %360 = fadd reassoc nsz contract <8 x float> %358, %359
  %361 = shufflevector <8 x float> %106, <8 x float> poison, <8 x i32> <i32 2, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %362 = fadd reassoc nsz contract <8 x float> %360, %361
  %363 = shufflevector <8 x float> %106, <8 x float> poison, <8 x i32> <i32 7, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %364 = fadd reassoc nsz contract <8 x float> %362, %363
  %365 = shufflevector <8 x float> %106, <8 x float> poison, <8 x i32> <i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %366 = fadd reassoc nsz contract <8 x float> %364, %365
  %367 = extractelement <8 x float> %366, i64 0
  %368 = fadd reassoc nsz contract float %367, %352
  br i1 %115, label %369, label %373

369:                                              ; preds = %351
  %370 = getelementptr float, ptr %116, i64 %2
  %371 = tail call reassoc nsz contract fastcc float @dot(ptr noundef %370, ptr noundef %322, i64 noundef %118) #16
  %372 = fadd reassoc nsz contract float %371, %368
  br label %373

373:                                              ; preds = %369, %351
  %374 = phi nsz float [ %372, %369 ], [ %368, %351 ]
  %375 = getelementptr i8, ptr %323, i64 4
  store float %374, ptr %375, align 4, !tbaa !55
  %376 = add nuw nsw i64 %99, 4
  %377 = icmp sgt i64 %376, %1
  br i1 %377, label %92, label %98, !llvm.loop !257

378:                                              ; preds = %95, %460
  %379 = phi i64 [ %93, %95 ], [ %463, %460 ]
  %380 = mul nsw i64 %379, %2
  %381 = getelementptr inbounds float, ptr %0, i64 %380
  %382 = mul nsw i64 %379, %5
  %383 = getelementptr float, ptr %28, i64 %382
  br i1 %10, label %384, label %392

384:                                              ; preds = %392, %378
  %385 = phi nsz <8 x float> [ zeroinitializer, %378 ], [ %408, %392 ]
  %386 = phi nsz <8 x float> [ zeroinitializer, %378 ], [ %403, %392 ]
  %387 = phi i64 [ 0, %378 ], [ %395, %392 ]
  %388 = icmp slt i64 %387, %2
  %389 = getelementptr float, ptr %23, i64 %387
  %390 = getelementptr float, ptr %381, i64 %387
  %391 = sub nsw i64 %2, %387
  br i1 %96, label %413, label %411

392:                                              ; preds = %378, %392
  %393 = phi nsz <8 x float> [ %408, %392 ], [ zeroinitializer, %378 ]
  %394 = phi nsz <8 x float> [ %403, %392 ], [ zeroinitializer, %378 ]
  %395 = phi i64 [ %409, %392 ], [ 8, %378 ]
  %396 = phi i64 [ %395, %392 ], [ 0, %378 ]
  %397 = getelementptr float, ptr %23, i64 %396
  %398 = getelementptr float, ptr %381, i64 %396
  %399 = load <8 x float>, ptr %397, align 4, !tbaa !230
  %400 = getelementptr inbounds i8, ptr %397, i64 4096
  tail call void @llvm.prefetch.p0(ptr nonnull %400, i32 0, i32 3, i32 1)
  %401 = load <8 x float>, ptr %398, align 4, !tbaa !230
  %402 = fmul reassoc nsz contract <8 x float> %401, %399
  %403 = fadd reassoc nsz contract <8 x float> %394, %402
  %404 = getelementptr float, ptr %397, i64 %2
  %405 = load <8 x float>, ptr %404, align 4, !tbaa !230
  %406 = getelementptr inbounds i8, ptr %404, i64 4096
  tail call void @llvm.prefetch.p0(ptr nonnull %406, i32 0, i32 3, i32 1)
  %407 = fmul reassoc nsz contract <8 x float> %401, %405
  %408 = fadd reassoc nsz contract <8 x float> %393, %407
  %409 = add nuw nsw i64 %395, 8
  %410 = icmp sgt i64 %409, %2
  br i1 %410, label %384, label %392, !llvm.loop !255

411:                                              ; preds = %384
  %412 = load float, ptr %25, align 4, !tbaa !55
  br label %413

413:                                              ; preds = %411, %384
  %414 = phi reassoc nsz contract float [ %412, %411 ], [ 0.000000e+00, %384 ]
  %415 = shufflevector <8 x float> %386, <8 x float> poison, <8 x i32> <i32 4, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %416 = fadd reassoc nsz contract <8 x float> %386, %415
  %417 = shufflevector <8 x float> %386, <8 x float> poison, <8 x i32> <i32 5, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %418 = fadd reassoc nsz contract <8 x float> %416, %417
  %419 = shufflevector <8 x float> %386, <8 x float> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %420 = fadd reassoc nsz contract <8 x float> %418, %419
  %421 = shufflevector <8 x float> %386, <8 x float> poison, <8 x i32> <i32 6, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %422 = fadd reassoc nsz contract <8 x float> %420, %421
  %423 = shufflevector <8 x float> %386, <8 x float> poison, <8 x i32> <i32 2, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %424 = fadd reassoc nsz contract <8 x float> %422, %423
  %425 = shufflevector <8 x float> %386, <8 x float> poison, <8 x i32> <i32 7, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %426 = fadd reassoc nsz contract <8 x float> %424, %425
  %427 = shufflevector <8 x float> %386, <8 x float> poison, <8 x i32> <i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %428 = fadd reassoc nsz contract <8 x float> %426, %427
  %429 = extractelement <8 x float> %428, i64 0
  %430 = fadd reassoc nsz contract float %429, %414
  br i1 %388, label %431, label %434

431:                                              ; preds = %413
  %432 = tail call reassoc nsz contract fastcc float @dot(ptr noundef %389, ptr noundef %390, i64 noundef %391) #16
  %433 = fadd reassoc nsz contract float %432, %430
  br label %434

434:                                              ; preds = %431, %413
  %435 = phi nsz float [ %433, %431 ], [ %430, %413 ]
  store float %435, ptr %383, align 4, !tbaa !55
  br i1 %96, label %438, label %436

436:                                              ; preds = %434
  %437 = load float, ptr %97, align 4, !tbaa !55
  br label %438

438:                                              ; preds = %436, %434
  %439 = phi reassoc nsz contract float [ %437, %436 ], [ 0.000000e+00, %434 ]
  %440 = shufflevector <8 x float> %385, <8 x float> poison, <8 x i32> <i32 4, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %441 = fadd reassoc nsz contract <8 x float> %385, %440
  %442 = shufflevector <8 x float> %385, <8 x float> poison, <8 x i32> <i32 5, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %443 = fadd reassoc nsz contract <8 x float> %441, %442
  %444 = shufflevector <8 x float> %385, <8 x float> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %445 = fadd reassoc nsz contract <8 x float> %443, %444
  %446 = shufflevector <8 x float> %385, <8 x float> poison, <8 x i32> <i32 6, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %447 = fadd reassoc nsz contract <8 x float> %445, %446
  %448 = shufflevector <8 x float> %385, <8 x float> poison, <8 x i32> <i32 2, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %449 = fadd reassoc nsz contract <8 x float> %447, %448
  %450 = shufflevector <8 x float> %385, <8 x float> poison, <8 x i32> <i32 7, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %451 = fadd reassoc nsz contract <8 x float> %449, %450
  %452 = shufflevector <8 x float> %385, <8 x float> poison, <8 x i32> <i32 3, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %453 = fadd reassoc nsz contract <8 x float> %451, %452
  %454 = extractelement <8 x float> %453, i64 0
  %455 = fadd reassoc nsz contract float %454, %439
  br i1 %388, label %456, label %460

456:                                              ; preds = %438
  %457 = getelementptr float, ptr %389, i64 %2
  %458 = tail call reassoc nsz contract fastcc float @dot(ptr noundef %457, ptr noundef %390, i64 noundef %391) #16
  %459 = fadd reassoc nsz contract float %458, %455
  br label %460

460:                                              ; preds = %456, %438
  %461 = phi nsz float [ %459, %456 ], [ %455, %438 ]
  %462 = getelementptr i8, ptr %383, i64 4
  store float %461, ptr %462, align 4, !tbaa !55
  %463 = add nuw i64 %379, 1
  %464 = icmp eq i64 %463, %1
  br i1 %464, label %465, label %378, !llvm.loop !258

465:                                              ; preds = %460, %88, %92
  br i1 %27, label %466, label %18, !llvm.loop !259

466:                                              ; preds = %36, %18, %465
  ret void
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @attend(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2, ptr nocapture noundef readonly %3, i64 noundef %4) unnamed_addr #3 {
  %6 = getelementptr inbounds i8, ptr %0, i64 24
  %7 = load i64, ptr %6, align 8, !tbaa !18
  %8 = getelementptr inbounds i8, ptr %0, i64 40
  %9 = load i64, ptr %8, align 8, !tbaa !25
  %10 = sdiv i64 %7, %9
  %11 = sitofp i64 %10 to float
  %12 = tail call reassoc nsz contract float @llvm.sqrt.f32(float %11)
  %13 = load i64, ptr %0, align 8, !tbaa !7
  %14 = icmp sgt i64 %13, 0
  br i1 %14, label %15, label %39

15:                                               ; preds = %5
  %16 = getelementptr inbounds i8, ptr %0, i64 520
  %17 = getelementptr inbounds i8, ptr %0, i64 48
  %18 = getelementptr inbounds i8, ptr %1, i64 24
  %19 = mul i64 %7, 3
  %20 = getelementptr inbounds i8, ptr %1, i64 16
  %21 = icmp sgt i64 %7, 0
  %22 = getelementptr inbounds i8, ptr %1, i64 40
  %23 = icmp sgt i64 %4, 0
  %24 = icmp sgt i64 %10, 0
  %25 = shl i64 %7, 2
  %26 = shl i64 %10, 2
  %27 = shl i64 %4, 2
  %28 = shl i64 %7, 2
  %29 = icmp ult i64 %7, 8
  %30 = and i64 %7, 9223372036854775800
  %31 = icmp eq i64 %7, %30
  %32 = getelementptr i8, ptr %3, i64 %26
  %33 = icmp ult i64 %10, 8
  %34 = and i64 %10, 9223372036854775800
  %35 = icmp eq i64 %10, %34
  %36 = icmp ult i64 %10, 8
  %37 = and i64 %10, 9223372036854775800
  %38 = icmp eq i64 %10, %37
  br label %40

39:                                               ; preds = %77, %5
  ret void

40:                                               ; preds = %15, %77
  %41 = phi i64 [ %13, %15 ], [ %78, %77 ]
  %42 = phi i64 [ %9, %15 ], [ %79, %77 ]
  %43 = phi i64 [ 0, %15 ], [ %80, %77 ]
  %44 = mul i64 %25, %43
  %45 = load ptr, ptr %16, align 8, !tbaa !113
  %46 = load i64, ptr %17, align 8, !tbaa !26
  %47 = mul nsw i64 %46, %43
  %48 = getelementptr inbounds i64, ptr %45, i64 %47
  %49 = load ptr, ptr %18, align 8, !tbaa !21
  %50 = mul i64 %19, %43
  %51 = getelementptr inbounds float, ptr %49, i64 %50
  %52 = load ptr, ptr %20, align 8, !tbaa !20
  %53 = mul nsw i64 %43, %7
  %54 = getelementptr inbounds float, ptr %52, i64 %53
  br i1 %21, label %55, label %64

55:                                               ; preds = %40
  br i1 %29, label %56, label %58

56:                                               ; preds = %63, %55
  %57 = phi i64 [ 0, %55 ], [ %30, %63 ]
  br label %70

58:                                               ; preds = %55, %58
  %59 = phi i64 [ %61, %58 ], [ 0, %55 ]
  %60 = getelementptr inbounds float, ptr %54, i64 %59
  store <8 x float> zeroinitializer, ptr %60, align 4, !tbaa !55
  %61 = add nuw i64 %59, 8
  %62 = icmp eq i64 %61, %30
  br i1 %62, label %63, label %58, !llvm.loop !260

63:                                               ; preds = %58
  br i1 %31, label %64, label %56

64:                                               ; preds = %70, %63, %40
  %65 = icmp sgt i64 %42, 0
  br i1 %65, label %66, label %77

66:                                               ; preds = %64
  %67 = getelementptr i8, ptr %52, i64 %44
  %68 = getelementptr i8, ptr %52, i64 %26
  %69 = getelementptr i8, ptr %68, i64 %44
  br label %82

70:                                               ; preds = %56, %70
  %71 = phi i64 [ %73, %70 ], [ %57, %56 ]
  %72 = getelementptr inbounds float, ptr %54, i64 %71
  store float 0.000000e+00, ptr %72, align 4, !tbaa !55
  %73 = add nuw nsw i64 %71, 1
  %74 = icmp eq i64 %73, %7
  br i1 %74, label %64, label %70, !llvm.loop !261

75:                                               ; preds = %149
  %76 = load i64, ptr %0, align 8, !tbaa !7
  br label %77

77:                                               ; preds = %75, %64
  %78 = phi i64 [ %76, %75 ], [ %41, %64 ]
  %79 = phi i64 [ %151, %75 ], [ %42, %64 ]
  %80 = add nuw nsw i64 %43, 1
  %81 = icmp slt i64 %80, %78
  br i1 %81, label %40, label %39, !llvm.loop !262

82:                                               ; preds = %66, %149
  %83 = phi i64 [ %150, %149 ], [ 0, %66 ]
  %84 = mul i64 %26, %83
  %85 = getelementptr i8, ptr %67, i64 %84
  %86 = getelementptr i8, ptr %69, i64 %84
  %87 = shl i64 %83, 2
  %88 = getelementptr i8, ptr %32, i64 %84
  %89 = load ptr, ptr %22, align 8, !tbaa !24
  %90 = load i64, ptr %17, align 8, !tbaa !26
  %91 = mul i64 %90, %83
  %92 = getelementptr float, ptr %89, i64 %91
  br i1 %23, label %94, label %93

93:                                               ; preds = %82
  tail call fastcc void @softmax(ptr noundef %92, i64 noundef %4) #16
  br label %149

94:                                               ; preds = %82
  %95 = mul nsw i64 %83, %10
  %96 = getelementptr float, ptr %2, i64 %95
  %97 = getelementptr float, ptr %51, i64 %95
  br label %109

98:                                               ; preds = %132
  tail call fastcc void @softmax(ptr noundef nonnull %92, i64 noundef %4) #16
  br i1 %23, label %99, label %149

99:                                               ; preds = %98
  %100 = mul i64 %83, %10
  %101 = getelementptr float, ptr %3, i64 %100
  %102 = getelementptr float, ptr %54, i64 %100
  %103 = getelementptr i8, ptr %89, i64 %27
  %104 = mul i64 %90, %87
  %105 = getelementptr i8, ptr %103, i64 %104
  %106 = icmp ult ptr %85, %105
  %107 = icmp ult ptr %92, %86
  %108 = and i1 %106, %107
  br label %153

109:                                              ; preds = %94, %132
  %110 = phi i64 [ 0, %94 ], [ %136, %132 ]
  %111 = getelementptr inbounds i64, ptr %48, i64 %110
  %112 = load i64, ptr %111, align 8, !tbaa !80
  %113 = mul nsw i64 %112, %7
  %114 = getelementptr float, ptr %96, i64 %113
  br i1 %24, label %115, label %132

115:                                              ; preds = %109
  br i1 %33, label %116, label %119

116:                                              ; preds = %130, %115
  %117 = phi i64 [ 0, %115 ], [ %34, %130 ]
  %118 = phi float [ 0.000000e+00, %115 ], [ %131, %130 ]
  br label %138

119:                                              ; preds = %115, %119
  %120 = phi i64 [ %128, %119 ], [ 0, %115 ]
  %121 = phi <8 x float> [ %127, %119 ], [ zeroinitializer, %115 ]
  %122 = getelementptr float, ptr %97, i64 %120
  %123 = load <8 x float>, ptr %122, align 4, !tbaa !55
  %124 = getelementptr inbounds float, ptr %114, i64 %120
  %125 = load <8 x float>, ptr %124, align 4, !tbaa !55
  %126 = fmul reassoc nsz contract <8 x float> %125, %123
  %127 = fadd reassoc nsz contract <8 x float> %126, %121
  %128 = add nuw i64 %120, 8
  %129 = icmp eq i64 %128, %34
  br i1 %129, label %130, label %119, !llvm.loop !263

130:                                              ; preds = %119
  %131 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %127)
  br i1 %35, label %132, label %116

132:                                              ; preds = %138, %130, %109
  %133 = phi float [ 0.000000e+00, %109 ], [ %131, %130 ], [ %146, %138 ]
  %134 = fdiv reassoc nsz contract float %133, %12
  %135 = getelementptr inbounds float, ptr %92, i64 %110
  store float %134, ptr %135, align 4, !tbaa !55
  %136 = add nuw nsw i64 %110, 1
  %137 = icmp eq i64 %136, %4
  br i1 %137, label %98, label %109, !llvm.loop !264

138:                                              ; preds = %116, %138
  %139 = phi i64 [ %147, %138 ], [ %117, %116 ]
  %140 = phi float [ %146, %138 ], [ %118, %116 ]
  %141 = getelementptr float, ptr %97, i64 %139
  %142 = load float, ptr %141, align 4, !tbaa !55
  %143 = getelementptr inbounds float, ptr %114, i64 %139
  %144 = load float, ptr %143, align 4, !tbaa !55
  %145 = fmul reassoc nsz contract float %144, %142
  %146 = fadd reassoc nsz contract float %145, %140
  %147 = add nuw nsw i64 %139, 1
  %148 = icmp eq i64 %147, %10
  br i1 %148, label %132, label %138, !llvm.loop !265

149:                                              ; preds = %185, %93, %98
  %150 = add nuw nsw i64 %83, 1
  %151 = load i64, ptr %8, align 8, !tbaa !25
  %152 = icmp slt i64 %150, %151
  br i1 %152, label %82, label %75, !llvm.loop !266

153:                                              ; preds = %99, %185
  %154 = phi i64 [ 0, %99 ], [ %186, %185 ]
  %155 = getelementptr inbounds i64, ptr %48, i64 %154
  %156 = load i64, ptr %155, align 8, !tbaa !80
  %157 = mul i64 %156, %7
  %158 = getelementptr float, ptr %101, i64 %157
  br i1 %24, label %159, label %185

159:                                              ; preds = %153
  %160 = getelementptr inbounds float, ptr %92, i64 %154
  br i1 %36, label %161, label %163

161:                                              ; preds = %184, %163, %159
  %162 = phi i64 [ 0, %163 ], [ 0, %159 ], [ %37, %184 ]
  br label %188

163:                                              ; preds = %159
  %164 = mul i64 %28, %156
  %165 = getelementptr i8, ptr %88, i64 %164
  %166 = icmp ult ptr %85, %165
  %167 = icmp ult ptr %158, %86
  %168 = and i1 %166, %167
  %169 = or i1 %108, %168
  br i1 %169, label %161, label %170

170:                                              ; preds = %163
  %171 = load float, ptr %160, align 4, !tbaa !55, !alias.scope !267
  %172 = insertelement <8 x float> poison, float %171, i64 0
  %173 = shufflevector <8 x float> %172, <8 x float> poison, <8 x i32> zeroinitializer
  br label %174

174:                                              ; preds = %174, %170
  %175 = phi i64 [ 0, %170 ], [ %182, %174 ]
  %176 = getelementptr inbounds float, ptr %158, i64 %175
  %177 = load <8 x float>, ptr %176, align 4, !tbaa !55, !alias.scope !270
  %178 = fmul reassoc nsz contract <8 x float> %177, %173
  %179 = getelementptr float, ptr %102, i64 %175
  %180 = load <8 x float>, ptr %179, align 4, !tbaa !55, !alias.scope !272, !noalias !274
  %181 = fadd reassoc nsz contract <8 x float> %180, %178
  store <8 x float> %181, ptr %179, align 4, !tbaa !55, !alias.scope !272, !noalias !274
  %182 = add nuw i64 %175, 8
  %183 = icmp eq i64 %182, %37
  br i1 %183, label %184, label %174, !llvm.loop !275

184:                                              ; preds = %174
  br i1 %38, label %185, label %161

185:                                              ; preds = %188, %184, %153
  %186 = add nuw nsw i64 %154, 1
  %187 = icmp eq i64 %186, %4
  br i1 %187, label %149, label %153, !llvm.loop !276

188:                                              ; preds = %161, %188
  %189 = phi i64 [ %197, %188 ], [ %162, %161 ]
  %190 = load float, ptr %160, align 4, !tbaa !55
  %191 = getelementptr inbounds float, ptr %158, i64 %189
  %192 = load float, ptr %191, align 4, !tbaa !55
  %193 = fmul reassoc nsz contract float %192, %190
  %194 = getelementptr float, ptr %102, i64 %189
  %195 = load float, ptr %194, align 4, !tbaa !55
  %196 = fadd reassoc nsz contract float %195, %193
  store float %196, ptr %194, align 4, !tbaa !55
  %197 = add nuw nsw i64 %189, 1
  %198 = icmp eq i64 %197, %10
  br i1 %198, label %185, label %188, !llvm.loop !277
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.sqrt.f32(float) #8

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @llvm.prefetch.p0(ptr nocapture readonly, i32 immarg, i32 immarg, i32 immarg) #9

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: read)
define internal fastcc float @dot(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2) unnamed_addr #10 {
  %4 = icmp sgt i64 %2, 0
  br i1 %4, label %5, label %26

5:                                                ; preds = %3
  %6 = icmp ult i64 %2, 8
  br i1 %6, label %7, label %10

7:                                                ; preds = %23, %5
  %8 = phi i64 [ 0, %5 ], [ %11, %23 ]
  %9 = phi float [ 0.000000e+00, %5 ], [ %24, %23 ]
  br label %28

10:                                               ; preds = %5
  %11 = and i64 %2, 9223372036854775800
  br label %12

12:                                               ; preds = %12, %10
  %13 = phi i64 [ 0, %10 ], [ %21, %12 ]
  %14 = phi <8 x float> [ zeroinitializer, %10 ], [ %20, %12 ]
  %15 = getelementptr inbounds float, ptr %0, i64 %13
  %16 = load <8 x float>, ptr %15, align 4, !tbaa !55
  %17 = getelementptr inbounds float, ptr %1, i64 %13
  %18 = load <8 x float>, ptr %17, align 4, !tbaa !55
  %19 = fmul reassoc nsz contract <8 x float> %18, %16
  %20 = fadd reassoc nsz contract <8 x float> %19, %14
  %21 = add nuw i64 %13, 8
  %22 = icmp eq i64 %21, %11
  br i1 %22, label %23, label %12, !llvm.loop !278

23:                                               ; preds = %12
  %24 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %20)
  %25 = icmp eq i64 %11, %2
  br i1 %25, label %26, label %7

26:                                               ; preds = %28, %23, %3
  %27 = phi float [ 0.000000e+00, %3 ], [ %24, %23 ], [ %36, %28 ]
  ret float %27

28:                                               ; preds = %7, %28
  %29 = phi i64 [ %37, %28 ], [ %8, %7 ]
  %30 = phi float [ %36, %28 ], [ %9, %7 ]
  %31 = getelementptr inbounds float, ptr %0, i64 %29
  %32 = load float, ptr %31, align 4, !tbaa !55
  %33 = getelementptr inbounds float, ptr %1, i64 %29
  %34 = load float, ptr %33, align 4, !tbaa !55
  %35 = fmul reassoc nsz contract float %34, %32
  %36 = fadd reassoc nsz contract float %35, %30
  %37 = add nuw nsw i64 %29, 1
  %38 = icmp eq i64 %37, %2
  br i1 %38, label %26, label %28, !llvm.loop !279
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc void @softmax(ptr nocapture noundef %0, i64 noundef %1) unnamed_addr #6 {
  %3 = icmp sgt i64 %1, 0
  br i1 %3, label %58, label %129

4:                                                ; preds = %58
  br i1 %3, label %5, label %129

5:                                                ; preds = %4
  %6 = icmp ult i64 %1, 8
  br i1 %6, label %7, label %10

7:                                                ; preds = %55, %5
  %8 = phi i64 [ 0, %5 ], [ %11, %55 ]
  %9 = phi float [ 0.000000e+00, %5 ], [ %56, %55 ]
  br label %86

10:                                               ; preds = %5
  %11 = and i64 %1, 9223372036854775800
  %12 = insertelement <8 x float> poison, float %64, i64 0
  %13 = shufflevector <8 x float> %12, <8 x float> poison, <8 x i32> zeroinitializer
  br label %14

14:                                               ; preds = %14, %10
  %15 = phi i64 [ 0, %10 ], [ %53, %14 ]
  %16 = phi <8 x float> [ zeroinitializer, %10 ], [ %52, %14 ]
  %17 = getelementptr inbounds float, ptr %0, i64 %15
  %18 = load <8 x float>, ptr %17, align 4, !tbaa !55
  %19 = fsub reassoc nsz contract <8 x float> %18, %13
  %20 = fcmp nsz contract olt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %21 = fcmp reassoc nsz contract ogt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %22 = select <8 x i1> %21, <8 x float> %19, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %23 = fmul nsz contract <8 x float> %22, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %24 = fcmp nsz contract olt <8 x float> %23, zeroinitializer
  %25 = select <8 x i1> %24, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %26 = fadd nsz contract <8 x float> %23, %25
  %27 = fptosi <8 x float> %26 to <8 x i32>
  %28 = sitofp <8 x i32> %27 to <8 x float>
  %29 = fmul nsz contract <8 x float> %28, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %30 = fsub nsz contract <8 x float> %22, %29
  %31 = fmul nsz contract <8 x float> %28, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %32 = fadd nsz contract <8 x float> %31, %30
  %33 = fmul nsz contract <8 x float> %32, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %34 = fadd nsz contract <8 x float> %33, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %35 = fmul nsz contract <8 x float> %32, %34
  %36 = fadd nsz contract <8 x float> %35, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %37 = fmul nsz contract <8 x float> %32, %36
  %38 = fadd nsz contract <8 x float> %37, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %39 = fmul nsz contract <8 x float> %32, %38
  %40 = fadd nsz contract <8 x float> %39, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %41 = fmul nsz contract <8 x float> %32, %40
  %42 = fadd nsz contract <8 x float> %41, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %43 = fmul nsz contract <8 x float> %32, %42
  %44 = fmul nsz contract <8 x float> %32, %43
  %45 = fadd nsz contract <8 x float> %32, %44
  %46 = fadd nsz contract <8 x float> %45, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %47 = shl <8 x i32> %27, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %48 = add <8 x i32> %47, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %49 = bitcast <8 x i32> %48 to <8 x float>
  %50 = fmul nsz contract <8 x float> %46, %49
  %51 = select <8 x i1> %20, <8 x float> zeroinitializer, <8 x float> %50
  store <8 x float> %51, ptr %17, align 4, !tbaa !55
  %52 = fadd reassoc nsz contract <8 x float> %51, %16
  %53 = add nuw i64 %15, 8
  %54 = icmp eq i64 %53, %11
  br i1 %54, label %55, label %14, !llvm.loop !280

55:                                               ; preds = %14
  %56 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %52)
  %57 = icmp eq i64 %11, %1
  br i1 %57, label %67, label %7

58:                                               ; preds = %2, %58
  %59 = phi i64 [ %65, %58 ], [ 0, %2 ]
  %60 = phi float [ %64, %58 ], [ 0xFFF0000000000000, %2 ]
  %61 = getelementptr inbounds float, ptr %0, i64 %59
  %62 = load float, ptr %61, align 4, !tbaa !55
  %63 = fcmp reassoc nsz contract ogt float %60, %62
  %64 = select reassoc nsz contract i1 %63, float %60, float %62
  %65 = add nuw nsw i64 %59, 1
  %66 = icmp eq i64 %65, %1
  br i1 %66, label %4, label %58, !llvm.loop !220

67:                                               ; preds = %124, %55
  %68 = phi float [ %56, %55 ], [ %126, %124 ]
  br i1 %3, label %69, label %129

69:                                               ; preds = %67
  %70 = icmp ult i64 %1, 8
  br i1 %70, label %71, label %73

71:                                               ; preds = %84, %69
  %72 = phi i64 [ 0, %69 ], [ %74, %84 ]
  br label %130

73:                                               ; preds = %69
  %74 = and i64 %1, 9223372036854775800
  %75 = insertelement <8 x float> poison, float %68, i64 0
  %76 = shufflevector <8 x float> %75, <8 x float> poison, <8 x i32> zeroinitializer
  br label %77

77:                                               ; preds = %77, %73
  %78 = phi i64 [ 0, %73 ], [ %82, %77 ]
  %79 = getelementptr inbounds float, ptr %0, i64 %78
  %80 = load <8 x float>, ptr %79, align 4, !tbaa !55
  %81 = fdiv reassoc nsz contract <8 x float> %80, %76
  store <8 x float> %81, ptr %79, align 4, !tbaa !55
  %82 = add nuw i64 %78, 8
  %83 = icmp eq i64 %82, %74
  br i1 %83, label %84, label %77, !llvm.loop !281

84:                                               ; preds = %77
  %85 = icmp eq i64 %74, %1
  br i1 %85, label %129, label %71

86:                                               ; preds = %7, %124
  %87 = phi i64 [ %127, %124 ], [ %8, %7 ]
  %88 = phi float [ %126, %124 ], [ %9, %7 ]
  %89 = getelementptr inbounds float, ptr %0, i64 %87
  %90 = load float, ptr %89, align 4, !tbaa !55
  %91 = fsub reassoc nsz contract float %90, %64
  %92 = fcmp nsz contract olt float %91, 0xC055D33340000000
  br i1 %92, label %124, label %93

93:                                               ; preds = %86
  %94 = fcmp reassoc nsz contract ogt float %91, 0xC055D33340000000
  %95 = select reassoc nsz contract i1 %94, float %91, float 0xC055D33340000000
  %96 = fmul nsz contract float %95, 0x3FF7154760000000
  %97 = fcmp nsz contract olt float %96, 0.000000e+00
  %98 = select nsz contract i1 %97, float -5.000000e-01, float 5.000000e-01
  %99 = fadd nsz contract float %96, %98
  %100 = fptosi float %99 to i32
  %101 = sitofp i32 %100 to float
  %102 = fmul nsz contract float %101, 0x3FE6300000000000
  %103 = fsub nsz contract float %95, %102
  %104 = fmul nsz contract float %101, 0x3F2BD01060000000
  %105 = fadd nsz contract float %104, %103
  %106 = fmul nsz contract float %105, 0x3F2A0D2CE0000000
  %107 = fadd nsz contract float %106, 0x3F56E879C0000000
  %108 = fmul nsz contract float %105, %107
  %109 = fadd nsz contract float %108, 0x3F81112100000000
  %110 = fmul nsz contract float %105, %109
  %111 = fadd nsz contract float %110, 0x3FA5553820000000
  %112 = fmul nsz contract float %105, %111
  %113 = fadd nsz contract float %112, 0x3FC5555540000000
  %114 = fmul nsz contract float %105, %113
  %115 = fadd nsz contract float %114, 5.000000e-01
  %116 = fmul nsz contract float %105, %115
  %117 = fmul nsz contract float %105, %116
  %118 = fadd nsz contract float %105, %117
  %119 = fadd nsz contract float %118, 1.000000e+00
  %120 = shl i32 %100, 23
  %121 = add i32 %120, 1065353216
  %122 = bitcast i32 %121 to float
  %123 = fmul nsz contract float %119, %122
  br label %124

124:                                              ; preds = %86, %93
  %125 = phi reassoc nsz contract float [ %123, %93 ], [ 0.000000e+00, %86 ]
  store float %125, ptr %89, align 4, !tbaa !55
  %126 = fadd reassoc nsz contract float %125, %88
  %127 = add nuw nsw i64 %87, 1
  %128 = icmp eq i64 %127, %1
  br i1 %128, label %67, label %86, !llvm.loop !282

129:                                              ; preds = %130, %84, %2, %4, %67
  ret void

130:                                              ; preds = %71, %130
  %131 = phi i64 [ %135, %130 ], [ %72, %71 ]
  %132 = getelementptr inbounds float, ptr %0, i64 %131
  %133 = load float, ptr %132, align 4, !tbaa !55
  %134 = fdiv reassoc nsz contract float %133, %68
  store float %134, ptr %132, align 4, !tbaa !55
  %135 = add nuw nsw i64 %131, 1
  %136 = icmp eq i64 %135, %1
  br i1 %136, label %129, label %130, !llvm.loop !283
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc void @reorder(ptr nocapture noundef %0, i64 noundef %1, ptr nocapture noundef readonly %2, i64 noundef %3, ptr nocapture noundef %4, i64 noundef %5, i64 noundef %6) unnamed_addr #6 {
  %8 = icmp slt i64 %5, %6
  br i1 %8, label %9, label %27

9:                                                ; preds = %7
  %10 = ptrtoint ptr %0 to i64
  %11 = ptrtoint ptr %4 to i64
  %12 = icmp sgt i64 %3, 0
  %13 = shl i64 %5, 3
  %14 = add i64 %13, %10
  %15 = sub i64 %14, %11
  %16 = icmp ult i64 %3, 8
  %17 = icmp ne i64 %1, 1
  %18 = or i1 %16, %17
  %19 = and i64 %3, 9223372036854775804
  %20 = icmp eq i64 %19, %3
  br label %21

21:                                               ; preds = %9, %52
  %22 = phi i64 [ 0, %9 ], [ %55, %52 ]
  %23 = phi i64 [ %5, %9 ], [ %53, %52 ]
  %24 = shl i64 %22, 3
  %25 = add i64 %15, %24
  %26 = getelementptr i64, ptr %0, i64 %23
  br i1 %12, label %42, label %52

27:                                               ; preds = %52, %7
  ret void

28:                                               ; preds = %42
  br i1 %12, label %29, label %52

29:                                               ; preds = %28
  %30 = icmp ult i64 %25, 128
  %31 = select i1 %18, i1 true, i1 %30
  br i1 %31, label %32, label %34

32:                                               ; preds = %41, %29
  %33 = phi i64 [ 0, %29 ], [ %19, %41 ]
  br label %56

34:                                               ; preds = %29, %34
  %35 = phi i64 [ %39, %34 ], [ 0, %29 ]
  %36 = getelementptr inbounds i64, ptr %4, i64 %35
  %37 = load <4 x i64>, ptr %36, align 8, !tbaa !80
  %38 = getelementptr i64, ptr %26, i64 %35
  store <4 x i64> %37, ptr %38, align 8, !tbaa !80
  %39 = add nuw i64 %35, 4
  %40 = icmp eq i64 %39, %19
  br i1 %40, label %41, label %34, !llvm.loop !284

41:                                               ; preds = %34
  br i1 %20, label %52, label %32

42:                                               ; preds = %21, %42
  %43 = phi i64 [ %50, %42 ], [ 0, %21 ]
  %44 = getelementptr inbounds i64, ptr %2, i64 %43
  %45 = load i64, ptr %44, align 8, !tbaa !80
  %46 = mul nsw i64 %45, %1
  %47 = getelementptr i64, ptr %26, i64 %46
  %48 = load i64, ptr %47, align 8, !tbaa !80
  %49 = getelementptr inbounds i64, ptr %4, i64 %43
  store i64 %48, ptr %49, align 8, !tbaa !80
  %50 = add nuw nsw i64 %43, 1
  %51 = icmp eq i64 %50, %3
  br i1 %51, label %28, label %42, !llvm.loop !285

52:                                               ; preds = %56, %41, %21, %28
  %53 = add nsw i64 %23, 1
  %54 = icmp eq i64 %53, %6
  %55 = add i64 %22, 1
  br i1 %54, label %27, label %21, !llvm.loop !286

56:                                               ; preds = %32, %56
  %57 = phi i64 [ %62, %56 ], [ %33, %32 ]
  %58 = getelementptr inbounds i64, ptr %4, i64 %57
  %59 = load i64, ptr %58, align 8, !tbaa !80
  %60 = mul nsw i64 %57, %1
  %61 = getelementptr i64, ptr %26, i64 %60
  store i64 %59, ptr %61, align 8, !tbaa !80
  %62 = add nuw nsw i64 %57, 1
  %63 = icmp eq i64 %62, %3
  br i1 %63, label %52, label %56, !llvm.loop !287
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @prune(ptr nocapture noundef readonly %0) unnamed_addr #3 {
  %2 = load i64, ptr %0, align 8, !tbaa !7
  %3 = icmp sgt i64 %2, 1
  br i1 %3, label %4, label %7

4:                                                ; preds = %1
  %5 = getelementptr inbounds i8, ptr %0, i64 472
  %6 = load ptr, ptr %5, align 8, !tbaa !87
  br label %16

7:                                                ; preds = %16, %1
  %8 = phi i64 [ 0, %1 ], [ %24, %16 ]
  %9 = getelementptr inbounds i8, ptr %0, i64 528
  %10 = load ptr, ptr %9, align 8, !tbaa !115
  %11 = getelementptr inbounds i64, ptr %10, i64 %8
  %12 = load i64, ptr %11, align 8, !tbaa !80
  %13 = icmp sgt i64 %2, 0
  br i1 %13, label %14, label %27

14:                                               ; preds = %7
  %15 = getelementptr inbounds i8, ptr %0, i64 472
  br label %28

16:                                               ; preds = %4, %16
  %17 = phi i64 [ 0, %4 ], [ %24, %16 ]
  %18 = phi i64 [ 1, %4 ], [ %25, %16 ]
  %19 = getelementptr inbounds float, ptr %6, i64 %18
  %20 = load float, ptr %19, align 4, !tbaa !55
  %21 = getelementptr inbounds float, ptr %6, i64 %17
  %22 = load float, ptr %21, align 4, !tbaa !55
  %23 = fcmp reassoc nsz contract ogt float %20, %22
  %24 = select i1 %23, i64 %18, i64 %17
  %25 = add nuw nsw i64 %18, 1
  %26 = icmp eq i64 %25, %2
  br i1 %26, label %7, label %16, !llvm.loop !288

27:                                               ; preds = %36, %7
  ret void

28:                                               ; preds = %14, %36
  %29 = phi i64 [ 0, %14 ], [ %37, %36 ]
  %30 = getelementptr inbounds i64, ptr %10, i64 %29
  %31 = load i64, ptr %30, align 8, !tbaa !80
  %32 = icmp eq i64 %31, %12
  br i1 %32, label %36, label %33

33:                                               ; preds = %28
  %34 = load ptr, ptr %15, align 8, !tbaa !87
  %35 = getelementptr inbounds float, ptr %34, i64 %29
  store float 0xFFF0000000000000, ptr %35, align 4, !tbaa !55
  br label %36

36:                                               ; preds = %33, %28
  store i64 %29, ptr %30, align 8, !tbaa !80
  %37 = add nuw nsw i64 %29, 1
  %38 = load i64, ptr %0, align 8, !tbaa !7
  %39 = icmp slt i64 %37, %38
  br i1 %39, label %28, label %27, !llvm.loop !289
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @price_cuts(ptr nocapture noundef readonly %0, i32 noundef %1, ptr nocapture noundef readonly %2, float noundef %3, ptr nocapture noundef %4, ptr nocapture noundef writeonly %5) unnamed_addr #5 {
  %7 = ptrtoint ptr %2 to i64
  %8 = ptrtoint ptr %4 to i64
  %9 = alloca [16 x float], align 16
  %10 = ptrtoint ptr %9 to i64
  %11 = shl i32 %1, 4
  %12 = zext i32 %11 to i64
  %13 = getelementptr inbounds i8, ptr %0, i64 352
  %14 = load ptr, ptr %13, align 8, !tbaa !238
  %15 = zext nneg i32 %1 to i64
  %16 = getelementptr inbounds i8, ptr %0, i64 72
  %17 = load i64, ptr %16, align 8, !tbaa !33
  %18 = shl nuw nsw i64 %15, 6
  %19 = mul i64 %18, %17
  %20 = sext i32 %1 to i64
  %21 = getelementptr float, ptr %2, i64 %20
  %22 = getelementptr i8, ptr %21, i64 128
  %23 = load float, ptr %22, align 4, !tbaa !55
  %24 = getelementptr inbounds i8, ptr %0, i64 432
  %25 = load ptr, ptr %24, align 8, !tbaa !290
  %26 = load float, ptr %25, align 4, !tbaa !55
  %27 = getelementptr inbounds i8, ptr %25, i64 4
  %28 = load float, ptr %27, align 4, !tbaa !55
  %29 = fcmp reassoc nsz contract olt float %23, %28
  %30 = select i1 %29, i64 368, i64 360
  %31 = getelementptr inbounds i8, ptr %0, i64 %30
  %32 = load ptr, ptr %31, align 8, !tbaa !291
  %33 = shl nuw nsw i32 %1, 8
  %34 = zext nneg i32 %33 to i64
  call void @llvm.lifetime.start.p0(i64 64, ptr nonnull %9) #15
  br label %35

35:                                               ; preds = %35, %6
  %36 = phi i64 [ 0, %6 ], [ %38, %35 ]
  %37 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %36
  store <8 x float> <float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000>, ptr %37, align 16, !tbaa !55
  %38 = add nuw i64 %36, 8
  %39 = icmp eq i64 %38, 16
  br i1 %39, label %40, label %35, !llvm.loop !292

40:                                               ; preds = %35
  %41 = getelementptr inbounds float, ptr %2, i64 %12
  %42 = getelementptr inbounds i8, ptr %14, i64 %19
  %43 = getelementptr inbounds float, ptr %32, i64 %34
  %44 = getelementptr inbounds i8, ptr %0, i64 376
  %45 = load ptr, ptr %44, align 8, !tbaa !149
  %46 = insertelement <8 x float> poison, float %3, i64 0
  %47 = shufflevector <8 x float> %46, <8 x float> poison, <8 x i32> zeroinitializer
  br label %48

48:                                               ; preds = %40, %71
  %49 = phi i64 [ 0, %40 ], [ %72, %71 ]
  %50 = shl nuw nsw i64 %49, 4
  %51 = getelementptr inbounds float, ptr %41, i64 %49
  %52 = load float, ptr %51, align 4, !tbaa !55
  %53 = insertelement <8 x float> poison, float %52, i64 0
  %54 = shufflevector <8 x float> %53, <8 x float> poison, <8 x i32> zeroinitializer
  br label %55

55:                                               ; preds = %55, %48
  %56 = phi i64 [ 0, %48 ], [ %69, %55 ]
  %57 = add nuw nsw i64 %56, %50
  %58 = getelementptr inbounds float, ptr %43, i64 %57
  %59 = load <8 x float>, ptr %58, align 4, !tbaa !55
  %60 = getelementptr inbounds float, ptr %45, i64 %57
  %61 = load <8 x float>, ptr %60, align 4, !tbaa !55
  %62 = fmul reassoc nsz contract <8 x float> %61, %47
  %63 = fadd reassoc nsz contract <8 x float> %62, %59
  %64 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %56
  %65 = load <8 x float>, ptr %64, align 16, !tbaa !55
  %66 = fadd reassoc nsz contract <8 x float> %63, %54
  %67 = fcmp reassoc nsz contract olt <8 x float> %65, %66
  %68 = select <8 x i1> %67, <8 x float> %65, <8 x float> %66
  store <8 x float> %68, ptr %64, align 16, !tbaa !55
  %69 = add nuw i64 %56, 8
  %70 = icmp eq i64 %69, 16
  br i1 %70, label %71, label %55, !llvm.loop !293

71:                                               ; preds = %55
  %72 = add nuw nsw i64 %49, 1
  %73 = icmp eq i64 %72, 16
  br i1 %73, label %74, label %48, !llvm.loop !294

74:                                               ; preds = %71
  %75 = fcmp reassoc nsz contract olt float %23, %26
  %76 = shl nuw nsw i64 %12, 2
  %77 = add i64 %76, %7
  %78 = sub i64 %8, %77
  %79 = icmp ult i64 %78, 32
  %80 = sub i64 %8, %10
  %81 = icmp ult i64 %80, 32
  %82 = or i1 %79, %81
  br i1 %82, label %139, label %83

83:                                               ; preds = %74, %83
  %84 = phi i64 [ %133, %83 ], [ 0, %74 ]
  %85 = or disjoint i64 %84, 1
  %86 = or disjoint i64 %84, 2
  %87 = or disjoint i64 %84, 3
  %88 = or disjoint i64 %84, 4
  %89 = or disjoint i64 %84, 5
  %90 = or disjoint i64 %84, 6
  %91 = or disjoint i64 %84, 7
  %92 = getelementptr inbounds float, ptr %41, i64 %84
  %93 = getelementptr inbounds float, ptr %41, i64 %85
  %94 = getelementptr inbounds float, ptr %41, i64 %86
  %95 = getelementptr inbounds float, ptr %41, i64 %87
  %96 = getelementptr inbounds float, ptr %41, i64 %88
  %97 = getelementptr inbounds float, ptr %41, i64 %89
  %98 = getelementptr inbounds float, ptr %41, i64 %90
  %99 = getelementptr inbounds float, ptr %41, i64 %91
  %100 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %84
  %101 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %85
  %102 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %86
  %103 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %87
  %104 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %88
  %105 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %89
  %106 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %90
  %107 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %91
  %108 = select i1 %75, ptr %92, ptr %100
  %109 = select i1 %75, ptr %93, ptr %101
  %110 = select i1 %75, ptr %94, ptr %102
  %111 = select i1 %75, ptr %95, ptr %103
  %112 = select i1 %75, ptr %96, ptr %104
  %113 = select i1 %75, ptr %97, ptr %105
  %114 = select i1 %75, ptr %98, ptr %106
  %115 = select i1 %75, ptr %99, ptr %107
  %116 = load float, ptr %108, align 4, !tbaa !55
  %117 = load float, ptr %109, align 4, !tbaa !55
  %118 = load float, ptr %110, align 4, !tbaa !55
  %119 = load float, ptr %111, align 4, !tbaa !55
  %120 = load float, ptr %112, align 4, !tbaa !55
  %121 = load float, ptr %113, align 4, !tbaa !55
  %122 = load float, ptr %114, align 4, !tbaa !55
  %123 = load float, ptr %115, align 4, !tbaa !55
  %124 = insertelement <8 x float> poison, float %116, i64 0
  %125 = insertelement <8 x float> %124, float %117, i64 1
  %126 = insertelement <8 x float> %125, float %118, i64 2
  %127 = insertelement <8 x float> %126, float %119, i64 3
  %128 = insertelement <8 x float> %127, float %120, i64 4
  %129 = insertelement <8 x float> %128, float %121, i64 5
  %130 = insertelement <8 x float> %129, float %122, i64 6
  %131 = insertelement <8 x float> %130, float %123, i64 7
  %132 = getelementptr inbounds float, ptr %4, i64 %84
  store <8 x float> %131, ptr %132, align 4, !tbaa !55
  %133 = add nuw i64 %84, 8
  %134 = icmp eq i64 %133, 16
  br i1 %134, label %135, label %83, !llvm.loop !295

135:                                              ; preds = %83, %139
  %136 = uitofp i1 %75 to float
  %137 = getelementptr inbounds i8, ptr %4, i64 64
  store float %136, ptr %137, align 4, !tbaa !55
  %138 = getelementptr inbounds i8, ptr %0, i64 440
  br label %150

139:                                              ; preds = %74, %139
  %140 = phi i64 [ %146, %139 ], [ 0, %74 ]
  %141 = getelementptr inbounds float, ptr %41, i64 %140
  %142 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %140
  %143 = select i1 %75, ptr %141, ptr %142
  %144 = load float, ptr %143, align 4, !tbaa !55
  %145 = getelementptr inbounds float, ptr %4, i64 %140
  store float %144, ptr %145, align 4, !tbaa !55
  %146 = add nuw nsw i64 %140, 1
  %147 = icmp eq i64 %146, 16
  br i1 %147, label %135, label %139, !llvm.loop !296

148:                                              ; preds = %161
  store float 0.000000e+00, ptr %5, align 4, !tbaa !55
  %149 = icmp sgt i64 %17, 1
  br i1 %149, label %165, label %169

150:                                              ; preds = %135, %161
  %151 = phi i64 [ 0, %135 ], [ %163, %161 ]
  %152 = phi float [ 0.000000e+00, %135 ], [ %162, %161 ]
  %153 = getelementptr inbounds float, ptr %25, i64 %151
  %154 = load float, ptr %153, align 4, !tbaa !55
  %155 = fcmp reassoc nsz contract olt float %23, %154
  br i1 %155, label %156, label %161

156:                                              ; preds = %150
  %157 = load ptr, ptr %138, align 8, !tbaa !297
  %158 = getelementptr inbounds float, ptr %157, i64 %151
  %159 = load float, ptr %158, align 4, !tbaa !55
  %160 = fadd reassoc nsz contract float %159, %152
  br label %161

161:                                              ; preds = %150, %156
  %162 = phi nsz float [ %160, %156 ], [ %152, %150 ]
  %163 = add nuw nsw i64 %151, 1
  %164 = icmp eq i64 %163, 5
  br i1 %164, label %148, label %150, !llvm.loop !298

165:                                              ; preds = %148, %170
  %166 = phi i64 [ %173, %170 ], [ 1, %148 ]
  %167 = shl nsw i64 %166, 6
  %168 = getelementptr inbounds i8, ptr %42, i64 %167
  br label %175

169:                                              ; preds = %170, %148
  call void @llvm.lifetime.end.p0(i64 64, ptr nonnull %9) #15
  ret void

170:                                              ; preds = %175
  %171 = fadd reassoc nsz contract float %184, %162
  %172 = getelementptr inbounds float, ptr %5, i64 %166
  store float %171, ptr %172, align 4, !tbaa !55
  %173 = add nuw nsw i64 %166, 1
  %174 = icmp eq i64 %173, %17
  br i1 %174, label %169, label %165, !llvm.loop !299

175:                                              ; preds = %165, %175
  %176 = phi i64 [ 0, %165 ], [ %185, %175 ]
  %177 = phi float [ 0x7FF0000000000000, %165 ], [ %184, %175 ]
  %178 = getelementptr inbounds float, ptr %4, i64 %176
  %179 = load float, ptr %178, align 4, !tbaa !55
  %180 = getelementptr inbounds float, ptr %168, i64 %176
  %181 = load float, ptr %180, align 4, !tbaa !55
  %182 = fadd reassoc nsz contract float %181, %179
  %183 = fcmp reassoc nsz contract olt float %177, %182
  %184 = select reassoc nsz contract i1 %183, float %177, float %182
  %185 = add nuw nsw i64 %176, 1
  %186 = icmp eq i64 %185, 16
  br i1 %186, label %170, label %175, !llvm.loop !300
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @price_collisions(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2, ptr nocapture noundef readonly %3, ptr nocapture noundef writeonly %4) unnamed_addr #5 {
  %6 = getelementptr inbounds i8, ptr %0, i64 456
  %7 = load double, ptr %6, align 8, !tbaa !301
  %8 = getelementptr inbounds i8, ptr %0, i64 464
  %9 = load double, ptr %8, align 8, !tbaa !302
  %10 = getelementptr inbounds i8, ptr %3, i64 64
  %11 = getelementptr inbounds i8, ptr %0, i64 424
  %12 = load ptr, ptr %11, align 8, !tbaa !303
  %13 = getelementptr inbounds i8, ptr %2, i64 232
  br label %19

14:                                               ; preds = %30
  %15 = fptrunc double %7 to float
  %16 = fptrunc double %9 to float
  %17 = getelementptr inbounds i8, ptr %2, i64 328
  %18 = getelementptr inbounds i8, ptr %1, i64 4
  br label %56

19:                                               ; preds = %5, %30
  %20 = phi i1 [ true, %5 ], [ false, %30 ]
  %21 = phi i64 [ 0, %5 ], [ 1, %30 ]
  %22 = xor i64 %21, 1
  %23 = mul nuw nsw i64 %22, 68
  %24 = getelementptr inbounds i8, ptr %10, i64 %23
  %25 = load float, ptr %24, align 4, !tbaa !55
  %26 = fcmp reassoc nsz contract ogt float %25, 0.000000e+00
  %27 = mul nuw nsw i64 %21, 12
  %28 = mul nuw nsw i64 %22, 48
  %29 = getelementptr inbounds i8, ptr %13, i64 %28
  br label %31

30:                                               ; preds = %31
  br i1 %20, label %19, label %14, !llvm.loop !304

31:                                               ; preds = %19, %31
  %32 = phi i64 [ 0, %19 ], [ %53, %31 ]
  %33 = add nuw nsw i64 %32, %27
  %34 = getelementptr inbounds float, ptr %2, i64 %33
  %35 = getelementptr inbounds i8, ptr %34, i64 136
  %36 = load float, ptr %35, align 4, !tbaa !55
  %37 = getelementptr inbounds float, ptr %12, i64 %33
  %38 = load float, ptr %37, align 4, !tbaa !55
  %39 = fcmp reassoc nsz contract olt float %36, %38
  %40 = getelementptr inbounds i8, ptr %34, i64 232
  %41 = load float, ptr %40, align 4, !tbaa !55
  %42 = getelementptr inbounds i8, ptr %37, i64 96
  %43 = load float, ptr %42, align 4, !tbaa !55
  %44 = fcmp reassoc nsz contract olt float %41, %43
  %45 = or i1 %39, %44
  %46 = getelementptr inbounds float, ptr %29, i64 %32
  %47 = load float, ptr %46, align 4, !tbaa !55
  %48 = fcmp reassoc nsz contract oge float %47, 1.000000e+04
  %49 = and i1 %26, %48
  %50 = or i1 %45, %49
  %51 = select reassoc nsz contract i1 %50, float 4.000000e+01, float 0.000000e+00
  %52 = getelementptr inbounds float, ptr %4, i64 %33
  store float %51, ptr %52, align 4, !tbaa !55
  %53 = add nuw nsw i64 %32, 1
  %54 = icmp eq i64 %53, 12
  br i1 %54, label %30, label %31, !llvm.loop !305

55:                                               ; preds = %73
  ret void

56:                                               ; preds = %14, %73
  %57 = phi i1 [ true, %14 ], [ false, %73 ]
  %58 = phi i64 [ 0, %14 ], [ 1, %73 ]
  %59 = shl nuw nsw i64 %58, 3
  %60 = getelementptr inbounds i8, ptr %17, i64 %59
  %61 = load float, ptr %60, align 4, !tbaa !55
  %62 = fcmp reassoc nsz contract ult float %61, %15
  %63 = fcmp reassoc nsz contract ugt float %61, %16
  %64 = select i1 %62, i1 true, i1 %63
  br i1 %64, label %65, label %72

65:                                               ; preds = %56
  %66 = getelementptr inbounds i8, ptr %60, i64 4
  %67 = load float, ptr %66, align 4, !tbaa !55
  %68 = fcmp reassoc nsz contract ult float %67, %15
  br i1 %68, label %73, label %69

69:                                               ; preds = %65
  %70 = fcmp reassoc nsz contract ole float %67, %16
  %71 = freeze i1 %70
  br i1 %71, label %72, label %73

72:                                               ; preds = %56, %69
  br label %73

73:                                               ; preds = %65, %69, %72
  %74 = phi float [ 4.000000e+01, %72 ], [ 0.000000e+00, %69 ], [ 0.000000e+00, %65 ]
  %75 = or disjoint i64 %58, 24
  %76 = getelementptr inbounds float, ptr %4, i64 %75
  store float %74, ptr %76, align 4, !tbaa !55
  %77 = load float, ptr %60, align 4, !tbaa !55
  %78 = getelementptr inbounds i8, ptr %60, i64 4
  %79 = load float, ptr %78, align 4, !tbaa !55
  %80 = fcmp reassoc nsz contract olt float %77, %79
  %81 = select reassoc nsz contract i1 %80, float %77, float %79
  %82 = load float, ptr %18, align 4, !tbaa !55
  %83 = fadd reassoc nsz contract float %81, %82
  %84 = fcmp reassoc nsz contract ole float %83, %16
  %85 = select reassoc nsz contract i1 %84, float 4.000000e+01, float 0.000000e+00
  %86 = xor i64 %58, 3
  %87 = getelementptr inbounds float, ptr %1, i64 %86
  %88 = load float, ptr %87, align 4, !tbaa !55
  %89 = fadd reassoc nsz contract float %85, %88
  %90 = sub nuw nsw i64 27, %58
  %91 = getelementptr inbounds float, ptr %4, i64 %90
  store float %89, ptr %91, align 4, !tbaa !55
  br i1 %57, label %56, label %55, !llvm.loop !306
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #11

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umax.i64(i64, i64) #11

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite)
declare void @llvm.experimental.noalias.scope.decl(metadata) #12

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: read)
declare <8 x float> @llvm.masked.load.v8f32.p0(ptr nocapture, i32 immarg, <8 x i1>, <8 x float>) #13

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: write)
declare void @llvm.masked.store.v8f32.p0(<8 x float>, ptr nocapture, i32 immarg, <8 x i1>) #14

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: read)
declare <4 x float> @llvm.masked.load.v4f32.p0(ptr nocapture, i32 immarg, <4 x i1>, <4 x float>) #13

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: write)
declare void @llvm.masked.store.v4f32.p0(<4 x float>, ptr nocapture, i32 immarg, <4 x i1>) #14

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.vector.reduce.fadd.v8f32(float, <8 x float>) #11

attributes #0 = { nofree norecurse nosync nounwind "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nofree noinline norecurse nosync nounwind "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #5 = { nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #6 = { nofree noinline norecurse nosync nounwind memory(argmem: readwrite) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #7 = { nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: readwrite) "min-legal-vector-width"="256" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #8 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #9 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite, inaccessiblemem: readwrite) }
attributes #10 = { nofree noinline norecurse nosync nounwind memory(argmem: read) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #11 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #12 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite) }
attributes #13 = { nocallback nofree nosync nounwind willreturn memory(argmem: read) }
attributes #14 = { nocallback nofree nosync nounwind willreturn memory(argmem: write) }
attributes #15 = { nounwind }
attributes #16 = { nobuiltin "no-builtins" }

!llvm.module.flags = !{!0, !1, !2}
!llvm.ident = !{!3}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i32 7, !"PIE Level", i32 2}
!3 = !{!"Debian clang version 19.1.7 (3~deb12u1)"}
!4 = !{!5}
!5 = distinct !{!5, !6, !"room: argument 0"}
!6 = distinct !{!6, !"room"}
!7 = !{!8, !9, i64 0}
!8 = !{!"", !9, i64 0, !9, i64 8, !9, i64 16, !9, i64 24, !9, i64 32, !9, i64 40, !9, i64 48, !9, i64 56, !9, i64 64, !9, i64 72, !9, i64 80, !9, i64 88, !9, i64 96, !9, i64 104, !9, i64 112, !9, i64 120, !12, i64 128, !12, i64 136, !12, i64 144, !12, i64 152, !12, i64 160, !13, i64 168, !13, i64 176, !13, i64 184, !13, i64 192, !13, i64 200, !13, i64 208, !13, i64 216, !13, i64 224, !13, i64 232, !13, i64 240, !13, i64 248, !13, i64 256, !13, i64 264, !13, i64 272, !13, i64 280, !13, i64 288, !9, i64 296, !9, i64 304, !13, i64 312, !13, i64 320, !13, i64 328, !13, i64 336, !13, i64 344, !13, i64 352, !13, i64 360, !13, i64 368, !13, i64 376, !13, i64 384, !13, i64 392, !13, i64 400, !13, i64 408, !13, i64 416, !13, i64 424, !13, i64 432, !13, i64 440, !13, i64 448, !12, i64 456, !12, i64 464, !13, i64 472, !13, i64 480, !13, i64 488, !13, i64 496, !13, i64 504, !13, i64 512, !13, i64 520, !13, i64 528, !13, i64 536, !13, i64 544, !13, i64 552, !13, i64 560}
!9 = !{!"long", !10, i64 0}
!10 = !{!"omnipotent char", !11, i64 0}
!11 = !{!"Simple C/C++ TBAA"}
!12 = !{!"double", !10, i64 0}
!13 = !{!"any pointer", !10, i64 0}
!14 = !{!8, !9, i64 8}
!15 = !{!8, !13, i64 552}
!16 = !{!17, !13, i64 0}
!17 = !{!"", !13, i64 0, !13, i64 8, !13, i64 16, !13, i64 24, !13, i64 32, !13, i64 40, !13, i64 48, !13, i64 56, !13, i64 64, !13, i64 72, !13, i64 80, !13, i64 88, !13, i64 96, !13, i64 104, !13, i64 112, !13, i64 120, !13, i64 128, !13, i64 136, !13, i64 144, !13, i64 152, !13, i64 160, !13, i64 168}
!18 = !{!8, !9, i64 24}
!19 = !{!17, !13, i64 8}
!20 = !{!17, !13, i64 16}
!21 = !{!17, !13, i64 24}
!22 = !{!17, !13, i64 32}
!23 = !{!8, !9, i64 32}
!24 = !{!17, !13, i64 40}
!25 = !{!8, !9, i64 40}
!26 = !{!8, !9, i64 48}
!27 = !{!17, !13, i64 48}
!28 = !{!17, !13, i64 56}
!29 = !{!17, !13, i64 64}
!30 = !{!17, !13, i64 72}
!31 = !{!17, !13, i64 80}
!32 = !{!17, !13, i64 88}
!33 = !{!8, !9, i64 72}
!34 = !{!17, !13, i64 96}
!35 = !{!17, !13, i64 104}
!36 = !{!17, !13, i64 112}
!37 = !{!17, !13, i64 120}
!38 = !{!17, !13, i64 128}
!39 = !{!8, !13, i64 560}
!40 = !{!17, !13, i64 144}
!41 = !{!17, !13, i64 152}
!42 = !{!17, !13, i64 160}
!43 = !{!17, !13, i64 168}
!44 = !{!17, !13, i64 136}
!45 = !{!8, !9, i64 112}
!46 = distinct !{!46, !47, !48}
!47 = !{!"llvm.loop.mustprogress"}
!48 = !{!"llvm.loop.unroll.disable"}
!49 = !{!8, !9, i64 296}
!50 = !{!8, !12, i64 128}
!51 = !{!8, !12, i64 144}
!52 = !{!8, !13, i64 512}
!53 = !{!8, !9, i64 80}
!54 = !{!8, !9, i64 88}
!55 = !{!56, !56, i64 0}
!56 = !{!"float", !10, i64 0}
!57 = distinct !{!57, !47, !48, !58, !59}
!58 = !{!"llvm.loop.isvectorized", i32 1}
!59 = !{!"llvm.loop.unroll.runtime.disable"}
!60 = !{!8, !9, i64 96}
!61 = distinct !{!61, !47, !48, !58}
!62 = !{!8, !13, i64 488}
!63 = !{!64}
!64 = distinct !{!64, !65}
!65 = distinct !{!65, !"LVerDomain"}
!66 = !{!67}
!67 = distinct !{!67, !65}
!68 = distinct !{!68, !47, !48, !58, !59}
!69 = distinct !{!69, !47, !48, !58}
!70 = !{!8, !9, i64 104}
!71 = !{!8, !13, i64 288}
!72 = !{!73}
!73 = distinct !{!73, !74}
!74 = distinct !{!74, !"LVerDomain"}
!75 = !{!76}
!76 = distinct !{!76, !74}
!77 = distinct !{!77, !47, !48, !58, !59}
!78 = distinct !{!78, !47, !48, !58}
!79 = !{!8, !12, i64 136}
!80 = !{!9, !9, i64 0}
!81 = distinct !{!81, !47, !48}
!82 = !{!8, !12, i64 152}
!83 = distinct !{!83, !47, !48, !58, !59}
!84 = distinct !{!84, !47, !48, !58}
!85 = distinct !{!85, !47, !48, !58, !59}
!86 = distinct !{!86, !47, !48, !58}
!87 = !{!8, !13, i64 472}
!88 = !{!89}
!89 = distinct !{!89, !90}
!90 = distinct !{!90, !"LVerDomain"}
!91 = !{!92}
!92 = distinct !{!92, !90}
!93 = !{!94}
!94 = distinct !{!94, !90}
!95 = !{!92, !89}
!96 = distinct !{!96, !47, !48, !58, !59}
!97 = distinct !{!97, !47, !48}
!98 = distinct !{!98, !47, !48, !58}
!99 = distinct !{!99, !47, !48, !58, !59}
!100 = distinct !{!100, !47, !48, !58}
!101 = distinct !{!101, !47, !48}
!102 = distinct !{!102, !47, !48}
!103 = distinct !{!103, !47, !48}
!104 = distinct !{!104, !47, !48, !58, !59}
!105 = distinct !{!105, !47, !48}
!106 = distinct !{!106, !47, !48, !58}
!107 = distinct !{!107, !47, !48, !58, !59}
!108 = distinct !{!108, !47, !48, !58}
!109 = distinct !{!109, !47, !48}
!110 = distinct !{!110, !47, !48}
!111 = !{!8, !13, i64 536}
!112 = !{!8, !13, i64 544}
!113 = !{!8, !13, i64 520}
!114 = !{!8, !9, i64 304}
!115 = !{!8, !13, i64 528}
!116 = !{!8, !13, i64 480}
!117 = distinct !{!117, !47, !48}
!118 = distinct !{!118, !47, !48, !58, !59}
!119 = distinct !{!119, !47, !48}
!120 = !{!8, !9, i64 120}
!121 = distinct !{!121, !47, !48, !58}
!122 = !{!123}
!123 = distinct !{!123, !124, !"room: argument 0"}
!124 = distinct !{!124, !"room"}
!125 = distinct !{!125, !47, !48}
!126 = distinct !{!126, !47, !48, !58, !59}
!127 = distinct !{!127, !47, !48}
!128 = distinct !{!128, !47, !48, !58}
!129 = !{!8, !13, i64 416}
!130 = !{!131}
!131 = distinct !{!131, !132}
!132 = distinct !{!132, !"LVerDomain"}
!133 = !{!134}
!134 = distinct !{!134, !132}
!135 = distinct !{!135, !47, !48, !58, !59}
!136 = !{!8, !13, i64 400}
!137 = distinct !{!137, !47, !48, !58}
!138 = !{!8, !13, i64 344}
!139 = distinct !{!139, !47, !48}
!140 = !{!141}
!141 = distinct !{!141, !142}
!142 = distinct !{!142, !"LVerDomain"}
!143 = !{!144}
!144 = distinct !{!144, !142}
!145 = distinct !{!145, !47, !48, !58, !59}
!146 = distinct !{!146, !47, !48, !58}
!147 = distinct !{!147, !47, !48}
!148 = !{!8, !13, i64 384}
!149 = !{!8, !13, i64 376}
!150 = !{!8, !13, i64 448}
!151 = !{!8, !13, i64 408}
!152 = !{!8, !13, i64 392}
!153 = !{!154}
!154 = distinct !{!154, !155}
!155 = distinct !{!155, !"LVerDomain"}
!156 = !{!157}
!157 = distinct !{!157, !155}
!158 = distinct !{!158, !47, !48, !58, !59}
!159 = distinct !{!159, !47, !48}
!160 = distinct !{!160, !47, !48, !58}
!161 = distinct !{!161, !47, !48}
!162 = distinct !{!162, !47, !48}
!163 = distinct !{!163, !47, !48}
!164 = distinct !{!164, !47, !48}
!165 = !{!8, !9, i64 16}
!166 = !{!8, !13, i64 248}
!167 = !{!8, !13, i64 256}
!168 = !{!8, !13, i64 280}
!169 = distinct !{!169, !47, !48, !58, !59}
!170 = distinct !{!170, !47, !48}
!171 = distinct !{!171, !47, !48, !58}
!172 = !{!8, !13, i64 240}
!173 = !{!8, !12, i64 160}
!174 = !{!8, !13, i64 264}
!175 = !{!8, !13, i64 272}
!176 = !{!8, !13, i64 232}
!177 = !{!8, !13, i64 496}
!178 = !{!8, !9, i64 56}
!179 = !{!8, !13, i64 504}
!180 = !{!8, !13, i64 168}
!181 = !{!8, !13, i64 176}
!182 = !{!8, !13, i64 184}
!183 = !{!8, !13, i64 192}
!184 = !{!185}
!185 = distinct !{!185, !186}
!186 = distinct !{!186, !"LVerDomain"}
!187 = !{!188}
!188 = distinct !{!188, !186}
!189 = distinct !{!189, !47, !48, !58, !59}
!190 = distinct !{!190, !47, !48, !58}
!191 = !{!8, !13, i64 200}
!192 = !{!8, !13, i64 208}
!193 = distinct !{!193, !47, !48, !58, !59}
!194 = !{!195}
!195 = distinct !{!195, !196}
!196 = distinct !{!196, !"LVerDomain"}
!197 = !{!198}
!198 = distinct !{!198, !196}
!199 = !{!200, !201, !195}
!200 = distinct !{!200, !196}
!201 = distinct !{!201, !196}
!202 = !{!201}
!203 = !{!200}
!204 = !{!201, !195}
!205 = distinct !{!205, !47, !48, !58, !59}
!206 = distinct !{!206, !47, !48}
!207 = distinct !{!207, !47, !48, !58}
!208 = !{!8, !13, i64 216}
!209 = !{!8, !13, i64 224}
!210 = !{!211}
!211 = distinct !{!211, !212}
!212 = distinct !{!212, !"LVerDomain"}
!213 = !{!214}
!214 = distinct !{!214, !212}
!215 = distinct !{!215, !47, !48, !58, !59}
!216 = distinct !{!216, !47, !48, !58}
!217 = distinct !{!217, !47, !48}
!218 = distinct !{!218, !47, !48, !58}
!219 = distinct !{!219, !47, !48, !58, !59}
!220 = distinct !{!220, !47, !48}
!221 = distinct !{!221, !47, !48, !58, !59}
!222 = distinct !{!222, !47, !48, !58}
!223 = distinct !{!223, !47, !48, !58}
!224 = !{!8, !9, i64 64}
!225 = !{!8, !13, i64 312}
!226 = !{!8, !13, i64 328}
!227 = !{!8, !13, i64 336}
!228 = distinct !{!228, !47, !48, !58, !59}
!229 = distinct !{!229, !47, !48}
!230 = !{!10, !10, i64 0}
!231 = !{!8, !13, i64 320}
!232 = distinct !{!232, !47, !48}
!233 = distinct !{!233, !47, !48, !58, !59}
!234 = distinct !{!234, !47, !48, !58}
!235 = distinct !{!235, !47, !48, !58}
!236 = distinct !{!236, !47, !48}
!237 = distinct !{!237, !47, !48}
!238 = !{!8, !13, i64 352}
!239 = distinct !{!239, !47, !48}
!240 = distinct !{!240, !47, !48}
!241 = distinct !{!241, !47, !48}
!242 = distinct !{!242, !47, !48}
!243 = distinct !{!243, !47, !48, !58, !59}
!244 = distinct !{!244, !47, !48, !58}
!245 = distinct !{!245, !47, !48, !58, !59}
!246 = distinct !{!246, !47, !48}
!247 = distinct !{!247, !47, !48, !58}
!248 = distinct !{!248, !47, !48, !58, !59}
!249 = distinct !{!249, !47, !48, !58, !59}
!250 = distinct !{!250, !47, !48, !58}
!251 = distinct !{!251, !47, !48, !58, !59}
!252 = distinct !{!252, !47, !48, !58}
!253 = distinct !{!253, !47, !48}
!254 = distinct !{!254, !47, !48, !58}
!255 = distinct !{!255, !47, !48}
!256 = distinct !{!256, !47, !48}
!257 = distinct !{!257, !47, !48}
!258 = distinct !{!258, !47, !48}
!259 = distinct !{!259, !47, !48}
!260 = distinct !{!260, !47, !48, !58, !59}
!261 = distinct !{!261, !47, !48, !58}
!262 = distinct !{!262, !47, !48}
!263 = distinct !{!263, !47, !48, !58, !59}
!264 = distinct !{!264, !47, !48}
!265 = distinct !{!265, !47, !48, !58}
!266 = distinct !{!266, !47, !48}
!267 = !{!268}
!268 = distinct !{!268, !269}
!269 = distinct !{!269, !"LVerDomain"}
!270 = !{!271}
!271 = distinct !{!271, !269}
!272 = !{!273}
!273 = distinct !{!273, !269}
!274 = !{!268, !271}
!275 = distinct !{!275, !47, !48, !58, !59}
!276 = distinct !{!276, !47, !48}
!277 = distinct !{!277, !47, !48, !58}
!278 = distinct !{!278, !47, !48, !58, !59}
!279 = distinct !{!279, !47, !48, !58}
!280 = distinct !{!280, !47, !48, !58, !59}
!281 = distinct !{!281, !47, !48, !58, !59}
!282 = distinct !{!282, !47, !48, !58}
!283 = distinct !{!283, !47, !48, !58}
!284 = distinct !{!284, !47, !48, !58, !59}
!285 = distinct !{!285, !47, !48}
!286 = distinct !{!286, !47, !48}
!287 = distinct !{!287, !47, !48, !58}
!288 = distinct !{!288, !47, !48}
!289 = distinct !{!289, !47, !48}
!290 = !{!8, !13, i64 432}
!291 = !{!13, !13, i64 0}
!292 = distinct !{!292, !47, !48, !58, !59}
!293 = distinct !{!293, !47, !48, !58, !59}
!294 = distinct !{!294, !47, !48}
!295 = distinct !{!295, !47, !48, !58, !59}
!296 = distinct !{!296, !47, !48, !58}
!297 = !{!8, !13, i64 440}
!298 = distinct !{!298, !47, !48}
!299 = distinct !{!299, !47, !48}
!300 = distinct !{!300, !47, !48}
!301 = !{!8, !12, i64 456}
!302 = !{!8, !12, i64 464}
!303 = !{!8, !13, i64 424}
!304 = distinct !{!304, !47, !48}
!305 = distinct !{!305, !47, !48}
!306 = distinct !{!306, !47, !48}
